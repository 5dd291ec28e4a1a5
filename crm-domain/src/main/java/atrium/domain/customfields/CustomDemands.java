package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What custom fields demand beside being readable: to be filled in, and to name what there is. One serves many records of a
 * transaction and asks for each thing they name once.
 */
public final class CustomDemands {

    private final CustomFieldSet fields;
    private final CustomLookup lookup;
    private final Map<UUID, Boolean> people = new HashMap<>();

    CustomDemands(CustomFieldSet fields, CustomLookup lookup) {
        this.fields = fields;
        this.lookup = lookup;
    }

    /**
     * Notes each field that must be filled in and is empty, and each that names nothing. What was so before may stay so: a
     * record from before the field was required can still be changed elsewhere, and a person who left keeps what is theirs.
     *
     * @param before text form of the record's fields as stored; empty for a new record
     */
    public void check(FieldReader reader, Map<String, String> before) {
        for (CustomField field : fields.all()) {
            String key = field.key();
            String typed = reader.values().getOrDefault(key, "").strip();
            if (field.required() && typed.isEmpty() && (before.isEmpty() || before.containsKey(key))) {
                reader.wrong(key, "field.problem.required", "");
            }
            if (field.kind() == CustomKind.PERSON && !typed.isEmpty() && !typed.equals(before.get(key))) {
                id(typed)
                        .filter(id -> !people.computeIfAbsent(id, lookup::works))
                        .ifPresent(id -> reader.wrong(key, "custom.problem.unknown-person", ""));
            }
        }
    }

    // What is no id was noted when it was read.
    private static Optional<UUID> id(String typed) {
        return Optional.ofNullable(new FieldReader(Map.of("id", typed)).id("id"));
    }
}
