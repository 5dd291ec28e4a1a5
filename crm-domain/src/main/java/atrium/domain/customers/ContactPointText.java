package atrium.domain.customers;

import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text form of further contact points: one a line, with its label before a colon, as in {@code work: ana@example.com}.
 *
 * <p>An address stands in the form of {@link AddressLine}.
 */
final class ContactPointText {

    static final int MAX_LENGTH = 5_000;

    private static final int MOST = 20;
    private static final Pattern LABELLED = Pattern.compile("([^:@/;\\\\]{1,40}):\\s+(.*)");

    private ContactPointText() {}

    /** @param country ISO code used for numbers without a country prefix; null when unknown */
    static ContactPoints read(FieldReader reader, @Nullable String country) {
        return new ContactPoints(
                points(reader, "otherEmails", "field.problem.email", ContactPointText::email),
                points(reader, "otherPhones", "field.problem.phone", value -> phone(value, country)),
                addresses(reader),
                points(reader, "links", "field.problem.web-address", ContactPointText::link));
    }

    static void write(ContactPoints points, TextForm text) {
        text.put("otherEmails", lines(points.emails()));
        text.put("otherPhones", lines(points.phones()));
        text.put(
                "otherAddresses",
                joined(points.addresses().stream().map(one -> labelled(one.label(), AddressLine.of(one.address())))));
        text.put("links", lines(points.links()));
    }

    private static List<ContactPoint> points(
            FieldReader reader, String field, String problem, Function<String, Optional<ContactPoint>> parse) {
        Map<String, ContactPoint> points = new LinkedHashMap<>();
        for (String line : typed(reader, field)) {
            Matcher labelled = LABELLED.matcher(line);
            boolean named = labelled.matches();
            Optional<ContactPoint> point = parse.apply(named ? labelled.group(2) : line);
            if (point.isEmpty()) {
                reader.wrong(field, problem, line);
                return List.of();
            }
            ContactPoint one = point.get();
            points.putIfAbsent(
                    one.key() == null ? one.value() : one.key(),
                    new ContactPoint(named ? labelled.group(1).strip() : null, one.value(), one.key()));
        }
        return List.copyOf(points.values());
    }

    private static List<String> typed(FieldReader reader, String field) {
        String text = reader.text(field, MAX_LENGTH);
        if (text == null) {
            return List.of();
        }
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            reader.wrong(field, "field.problem.too-many", String.valueOf(MOST));
            return List.of();
        }
        return lines;
    }

    private static Optional<ContactPoint> email(String value) {
        return EmailAddress.parse(value).map(email -> new ContactPoint(null, email.typed(), email.key()));
    }

    private static Optional<ContactPoint> phone(String value, @Nullable String country) {
        PhoneNumber number = PhoneNumber.of(value, country);
        return number.plausible()
                ? Optional.of(new ContactPoint(null, number.typed(), number.e164()))
                : Optional.empty();
    }

    private static Optional<ContactPoint> link(String value) {
        return FieldReader.webAddressOf(value).map(address -> new ContactPoint(null, address, address));
    }

    private static List<LabelledAddress> addresses(FieldReader reader) {
        List<LabelledAddress> addresses = new ArrayList<>();
        for (String line : typed(reader, "otherAddresses")) {
            Matcher labelled = LABELLED.matcher(line);
            boolean named = labelled.matches();
            Optional<PostalAddress> address = AddressLine.parse(named ? labelled.group(2) : line);
            if (address.isEmpty()) {
                reader.wrong("otherAddresses", "field.problem.address-line", line);
                return List.of();
            }
            addresses.add(new LabelledAddress(named ? labelled.group(1).strip() : null, address.get()));
        }
        return addresses;
    }

    private static @Nullable String lines(List<ContactPoint> points) {
        return joined(points.stream().map(point -> labelled(point.label(), point.value())));
    }

    private static @Nullable String joined(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String labelled(@Nullable String label, String value) {
        return label == null ? value : label + ": " + value;
    }
}
