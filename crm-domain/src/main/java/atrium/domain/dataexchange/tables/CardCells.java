package atrium.domain.dataexchange.tables;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a visiting card on one row; what is preferred comes first, what has no column of its own stands in "other". */
final class CardCells {

    static final List<String> HEADINGS = List.of(
            "First name",
            "Last name",
            "Company",
            "Job title",
            "Email",
            "Phone",
            "Mobile",
            "Street",
            "Postal code",
            "City",
            "Region",
            "Country",
            "Notes",
            "External id",
            "otherEmails",
            "otherPhones",
            "otherAddresses",
            "links");

    /** Kinds of use that help a person; the rest is technique. */
    private static final Set<String> TELLING = Set.of("work", "home", "cell", "fax", "pager", "main");

    private final VCard card;
    private final List<Telephone> phones;
    private final List<Email> emails;
    private final List<Address> addresses;

    private CardCells(VCard card) {
        this.card = card;
        this.phones = preferredFirst(card.getTelephoneNumbers()).stream()
                .filter(phone -> !number(phone).isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        this.emails = preferredFirst(card.getEmails()).stream()
                .filter(email -> email.getValue() != null && !email.getValue().isBlank())
                .toList();
        this.addresses = preferredFirst(card.getAddresses()).stream()
                .filter(address -> !line(address).replace(";", "").isBlank())
                .toList();
    }

    static List<String> of(VCard card) {
        return new CardCells(card).cells();
    }

    private List<String> cells() {
        List<String> name = name();
        Telephone mobile = take(phones.stream().filter(CardCells::isMobile));
        Telephone phone = take(phones.stream().filter(one -> !isFax(one)));
        Address address = addresses.isEmpty() ? new Address() : addresses.get(0);
        return Stream.of(
                        name.get(0),
                        name.get(1),
                        card.getOrganization() == null
                                ? null
                                : first(card.getOrganization().getValues()),
                        first(card.getTitles().stream()
                                .map(TextProperty::getValue)
                                .toList()),
                        emails.isEmpty() ? null : emails.get(0).getValue(),
                        phone == null ? null : number(phone),
                        mobile == null ? null : number(mobile),
                        street(address),
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getRegion(),
                        address.getCountry(),
                        notes(),
                        card.getUid() == null ? null : card.getUid().getValue(),
                        lines(emails.stream().skip(1), Email::getValue),
                        lines(phones.stream(), CardCells::number),
                        lines(addresses.stream().skip(1), CardCells::line),
                        lines(card.getUrls().stream(), Url::getValue))
                .map(cell -> cell == null ? "" : cell.strip())
                .toList();
    }

    // Without a structured name, the last word of the written one is taken for the family's.
    private List<String> name() {
        StructuredName parts = card.getStructuredName();
        if (parts != null && (filled(parts.getGiven()) || filled(parts.getFamily()))) {
            String given = Stream.concat(Stream.ofNullable(parts.getGiven()), parts.getAdditionalNames().stream())
                    .filter(CardCells::filled)
                    .collect(Collectors.joining(" "));
            return List.of(given, Objects.requireNonNullElse(parts.getFamily(), ""));
        }
        String written = card.getFormattedName() == null
                ? ""
                : Objects.requireNonNullElse(card.getFormattedName().getValue(), "")
                        .strip();
        int blank = written.lastIndexOf(' ');
        return blank < 0 ? List.of("", written) : List.of(written.substring(0, blank), written.substring(blank + 1));
    }

    private @Nullable Telephone take(Stream<Telephone> some) {
        Telephone one = some.findFirst().orElse(null);
        if (one != null) {
            phones.remove(one);
        }
        return one;
    }

    private String notes() {
        return card.getNotes().stream()
                .map(Note::getValue)
                .filter(CardCells::filled)
                .collect(Collectors.joining("\n"));
    }

    private static <P extends VCardProperty> String lines(
            Stream<P> properties, java.util.function.Function<P, @Nullable String> text) {
        return properties
                .filter(property -> filled(text.apply(property)))
                .map(property ->
                        label(property) + String.valueOf(text.apply(property)).strip())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String label(VCardProperty property) {
        return types(property)
                .filter(TELLING::contains)
                .findFirst()
                .map(type -> type + ": ")
                .orElse("");
    }

    private static Stream<String> types(VCardProperty property) {
        return property.getParameters("TYPE").stream().map(type -> type.toLowerCase(Locale.ROOT));
    }

    private static boolean isMobile(Telephone phone) {
        return phone.getTypes().contains(TelephoneType.CELL);
    }

    private static boolean isFax(Telephone phone) {
        return phone.getTypes().contains(TelephoneType.FAX) || phone.getTypes().contains(TelephoneType.PAGER);
    }

    private static String number(Telephone phone) {
        String text = phone.getText() != null
                ? phone.getText()
                : phone.getUri() == null ? "" : phone.getUri().getNumber();
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static String street(Address address) {
        return Stream.of(address.getPoBox(), address.getExtendedAddress(), address.getStreetAddress())
                .filter(CardCells::filled)
                .collect(Collectors.joining(", "));
    }

    private static String line(Address address) {
        return Stream.of(
                        street(address),
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getRegion(),
                        address.getCountry())
                .map(part -> part == null ? "" : escaped(part.strip()))
                .collect(Collectors.joining("; "));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace(";", "\\;").replaceAll("\\R", "\\\\n");
    }

    private static @Nullable String first(List<String> values) {
        return values.stream().filter(CardCells::filled).findFirst().orElse(null);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    // 4.0 writes PREF=1, the versions before TYPE=pref.
    private static <P extends VCardProperty> List<P> preferredFirst(List<P> properties) {
        return properties.stream()
                .sorted(Comparator.comparing(property -> !isPreferred(property)))
                .toList();
    }

    private static boolean isPreferred(VCardProperty property) {
        return types(property).anyMatch("pref"::equals) || property.getParameter("PREF") != null;
    }
}
