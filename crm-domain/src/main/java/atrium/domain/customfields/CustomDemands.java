package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordRules;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What custom fields demand beside being readable: to be filled in, to name what there is, to be unique; and what the company's
 * rules demand. One serves many records of a transaction and asks for each thing they name once.
 */
public final class CustomDemands {

    private final CustomFieldSet fields;
    private final CustomLookup lookup;
    private final RecordRules.Check rules;
    private final Viewer viewer;
    private final Map<UUID, Boolean> people = new HashMap<>();
    private final Map<UUID, Boolean> records = new HashMap<>();
    private final TakenValues taken;
    private final ShownFields shown;

    CustomDemands(CustomFieldSet fields, CustomLookup lookup, RecordRules.Check rules, Viewer viewer) {
        this.fields = fields;
        this.lookup = lookup;
        this.rules = rules;
        this.viewer = viewer;
        this.taken = new TakenValues(lookup);
        this.shown = fields.shown(viewer);
    }

    /**
     * Notes each field that is shown, must be filled in and is empty, that names nothing, or whose value must be unique and
     * is another record's. What was so before may stay so: a record from before the field was required can still be changed
     * elsewhere, a person who left keeps what is theirs, and a link to a record that the viewer doesn't see stays. What can all be read and named is then held against the
     * company's rules.
     *
     * @param before text form of the record's fields as stored; empty for a new record
     * @param after the same as it would be stored
     * @param record its id; null for a new record that has none yet
     */
    public void check(
            FieldReader reader, Map<String, String> before, Map<String, String> after, @Nullable UUID record) {
        Set<String> hidden = shown.hidden(reader.values());
        for (CustomField field : fields.all()) {
            String key = field.key();
            String typed = reader.values().getOrDefault(key, "").strip();
            if (field.required()
                    && typed.isEmpty()
                    && !hidden.contains(key)
                    && fillable(field, before)
                    && (before.isEmpty() || before.containsKey(key))) {
                reader.wrong(key, "field.problem.required", "");
            }
            if (!typed.isEmpty() && !typed.equals(before.get(key))) {
                named(field, typed, reader);
            }
            if (field.unique()) {
                taken.check(field, reader, before, record);
            }
        }
        if (reader.problems().isEmpty()) {
            rules.check(reader, before, after);
        }
    }

    // Nobody is asked for what they can't fill in.
    private boolean fillable(CustomField field, Map<String, String> before) {
        return before.isEmpty()
                ? viewer.sees(field.recordType(), field.key())
                : viewer.changes(field.recordType(), field.key());
    }

    /**
     * Asks at once for what many rows will be checked for.
     *
     * @param rows text form by field
     */
    public void expect(List<Map<String, String>> rows) {
        fields.all().stream().filter(CustomField::unique).forEach(field -> taken.expect(field, rows));
    }

    private void named(CustomField field, String typed, FieldReader reader) {
        if (field.kind() == CustomKind.PERSON) {
            id(typed)
                    .filter(id -> !people.computeIfAbsent(id, lookup::works))
                    .ifPresent(id -> reader.wrong(field.key(), "custom.problem.unknown-person", ""));
        } else if (field.kind() == CustomKind.RECORD) {
            id(typed)
                    .filter(id -> !records.computeIfAbsent(id, one -> lookup.sees(field, one, viewer)))
                    .ifPresent(id -> reader.wrong(field.key(), "custom.problem.unknown-record", ""));
        }
    }

    // What is no id was noted when it was read.
    private static Optional<UUID> id(String typed) {
        return Optional.ofNullable(new FieldReader(Map.of("id", typed)).id("id"));
    }
}
