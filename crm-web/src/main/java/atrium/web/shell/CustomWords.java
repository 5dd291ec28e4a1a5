package atrium.web.shell;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import atrium.domain.customfields.CustomLinks;
import atrium.domain.customfields.CustomLinks.Linked;
import atrium.domain.customfields.CustomValues;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a custom field holds as its reader writes it. */
@Component
public class CustomWords {

    private final CustomFields fields;
    private final CustomLinks links;
    private final People people;
    private final MessageSource texts;

    CustomWords(CustomFields fields, CustomLinks links, People people, MessageSource texts) {
        this.links = links;
        this.people = people;
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * What a record holds in one of its fields.
     *
     * @param section heading under which the field stands; null for none of its own
     * @param text as its reader writes it; null when nothing is filled in
     * @param href where it leads; null for most
     */
    public record Fact(
            String key,
            String label,
            @Nullable String section,
            @Nullable String text,
            @Nullable String href) {}

    /**
     * Facts under one heading.
     *
     * @param section the heading; null for those that stand under none of their own
     */
    public record Group(@Nullable String section, List<Fact> facts) {}

    /** Facts under their headings, each where its first fact stands; those without one of their own first. */
    public static List<Group> grouped(List<Fact> facts) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        facts.forEach(fact -> groups.computeIfAbsent(
                        Objects.requireNonNullElse(fact.section(), ""), section -> new ArrayList<>())
                .add(fact));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                .toList();
    }

    /** What a record holds in each of the fields that the company added to its type, in the order of the page. */
    public List<Fact> facts(String recordType, CustomValues values, Wording say, Viewer viewer) {
        return fields.of(recordType).all().stream()
                .filter(field -> viewer.sees(recordType, field.key()))
                .map(field -> {
                    String value = values.texts().get(field.key());
                    if (value == null) {
                        return new Fact(field.key(), field.label(), field.section(), null, null);
                    }
                    return field.kind() == CustomKind.RECORD
                            ? linked(field, links.of(field, UUID.fromString(value), viewer), viewer)
                            : new Fact(
                                    field.key(),
                                    field.label(),
                                    field.section(),
                                    whole(field, value, values, say, viewer),
                                    href(field, value));
                })
                .toList();
    }

    private Fact linked(CustomField field, Linked linked, Viewer viewer) {
        return new Fact(field.key(), field.label(), field.section(), said(linked, viewer), linked.address());
    }

    private String said(Linked linked, Viewer viewer) {
        return linked.name() == null
                ? texts.getMessage(
                        "custom.linked." + linked.fate().name().toLowerCase(Locale.ROOT), null, viewer.locale())
                : linked.name();
    }

    private static @Nullable String href(CustomField field, String value) {
        return switch (field.kind()) {
            case WEB_ADDRESS -> value;
            case EMAIL -> "mailto:" + value;
            default -> null;
        };
    }

    private String whole(CustomField field, String value, CustomValues values, Wording say, Viewer viewer) {
        String currency = values.texts().get(field.currencyKey());
        return field.kind() == CustomKind.MONEY && currency != null
                ? say.money(new BigDecimal(value), currency)
                : say(field, value, say, viewer);
    }

    /** A stored text form: days and numbers as in the reader's country, the labels of choices, the names of people and of
     * records that the viewer sees. */
    public String say(CustomField field, String value, Wording say, Viewer viewer) {
        return switch (field.kind()) {
            case NUMBER, MONEY -> say.exactly(new BigDecimal(value));
            case DATE -> say.date(LocalDate.parse(value));
            case DATE_TIME -> say.moment(Instant.parse(value));
            case CHOICE, SEVERAL_CHOICES, YES_NO ->
                value.lines()
                        .map(code -> Objects.requireNonNullElse(
                                texts.getMessage(field.key() + "." + code, null, null, viewer.locale()), code))
                        .collect(Collectors.joining(", "));
            case PERSON -> person(UUID.fromString(value), viewer);
            case RECORD -> said(links.of(field, UUID.fromString(value), viewer), viewer);
            case TEXT, LONG_TEXT, EMAIL, WEB_ADDRESS -> value;
        };
    }

    private String person(UUID id, Viewer viewer) {
        return people.byIds(List.of(id)).values().stream()
                .map(PersonSummary::name)
                .findFirst()
                .orElseGet(() -> texts.getMessage("field.unknown", null, viewer.locale()));
    }
}
