package atrium.sales.deals;

import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text form of the people of a deal, which forms and programs share. */
public final class PeopleText {

    /** The role of whoever decides. */
    public static final String DECIDES = "decides";

    /** What somebody may have to say in a deal, the weightiest first. */
    public static final List<String> ROLES = List.of(DECIDES, "pays", "uses", "blocks", "influences");

    /** Who it is. */
    public static final RecordField CONTACT = RecordField.record("contact", "contact");

    /** What is told of somebody who takes part. */
    public static final List<RecordField> TOLD = List.of(
            new RecordField("roles", FieldKind.CHOICES, 100, ROLES), RecordField.of("note", FieldKind.TEXT, 300));

    /** All of them below a deal. */
    static final RecordRows ROWS = new RecordRows("people", List.of(CONTACT, TOLD.get(0), TOLD.get(1)));

    /** Nobody oversees more. */
    static final int MOST = 50;

    private PeopleText() {}

    /**
     * One of them as stored.
     *
     * @param roles in the order of {@link #ROLES}
     */
    record Part(UUID contact, List<String> roles, @Nullable String note) {

        /** What the log keeps. */
        String told() {
            return told(contact.toString());
        }

        /** What is told of somebody of this name. */
        String told(@Nullable String name) {
            String named = roles.isEmpty() ? String.valueOf(name) : name + " (" + String.join(", ", roles) + ")";
            return note == null ? named : named + ": " + note;
        }
    }

    /**
     * What was typed about one; each wrong field is noted.
     *
     * @param place what stands before the keys of the fields
     */
    static Part read(FieldReader reader, String place, UUID contact) {
        String roles = reader.choices(place + "roles", ROLES);
        return new Part(contact, roles == null ? List.of() : roles.lines().toList(), reader.text(place + "note", 300));
    }

    /** What a text form says of people. */
    static Map<String, String> sent(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value ->
                        value.getKey().equals(ROWS.key()) || value.getKey().startsWith(ROWS.key() + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All that were sent, each wrong field noted at its place; empty when nothing is said of people. */
    static Optional<List<Part>> read(FieldReader reader) {
        return ROWS.read(reader.values()).map(rows -> read(reader, rows.size()));
    }

    private static List<Part> read(FieldReader reader, int rows) {
        if (rows > MOST) {
            reader.wrong(ROWS.key(), "deal.problem.people-many", String.valueOf(MOST));
            return List.of();
        }
        Map<UUID, Part> parts = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            String field = ROWS.place(row) + CONTACT.key();
            int before = reader.problems().size();
            UUID contact = reader.id(field);
            if (contact == null && reader.problems().size() == before) {
                reader.wrong(field, "field.problem.required", "");
            }
            if (contact != null && parts.put(contact, read(reader, ROWS.place(row), contact)) != null) {
                reader.wrong(field, "deal.problem.person-twice", "");
            }
        }
        return List.copyOf(parts.values());
    }

    static Map<String, String> write(List<DealPerson> people) {
        return ROWS.write(people.stream().map(PeopleText::write).collect(Collectors.toList()));
    }

    /** What is told of one. */
    public static Map<String, String> write(DealPerson person) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put(CONTACT.key(), person.contactId().toString());
        if (!person.roles().isEmpty()) {
            text.put("roles", String.join("\n", person.roles()));
        }
        if (person.note() != null) {
            text.put("note", person.note());
        }
        return text;
    }
}
