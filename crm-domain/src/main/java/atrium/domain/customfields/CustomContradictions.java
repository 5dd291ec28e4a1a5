package atrium.domain.customfields;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordType;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notes at the parts of a field's form what contradicts what records hold, what other fields are, or what the database can do. */
@Component
class CustomContradictions {

    /** Most fields of a record type with an index: each is written with every record, and takes tens of megabytes for a million. */
    static final int MOST_FAST = 10;

    private final CustomFields fields;
    private final CustomFieldStore store;
    private final CustomIndexes indexes;

    CustomContradictions(CustomFields fields, CustomFieldStore store, CustomIndexes indexes) {
        this.fields = fields;
        this.store = store;
        this.indexes = indexes;
    }

    /** What a field can't be that is added or changed, whatever it was before. */
    void note(CustomField after, RecordType type, FieldReader reader) {
        ShownFields.check(after, ConditionFields.of(type.fields()), reader);
        boolean already = fields.of(type.code())
                .of(after.key())
                .map(before -> before.index().wanted())
                .orElse(false);
        if (!after.index().wanted() || already) {
            return;
        }
        long fast = fields.of(type.code()).all().stream()
                .filter(field -> field.index().wanted())
                .count();
        if (fast >= MOST_FAST) {
            reader.wrong("customFast", "custom.problem.many-fast", String.valueOf(MOST_FAST));
        } else if (!indexes.possible(type.table())) {
            reader.wrong("customFast", "custom.problem.not-owner", "");
        }
    }

    /** What records hold can't be made wrong behind the backs of those who typed it. */
    void note(CustomField before, CustomField after, RecordType type, FieldReader reader) {
        String table = type.table();
        if (!before.kind().widensTo(after.kind())) {
            if (store.held(table, before.key(), null)) {
                reader.wrong("customKind", "custom.problem.kind-held", "");
            } else if (!indexes.restsWithout(before)) {
                reader.wrong("customKind", "custom.problem.kind-fast", "");
            }
        }
        boolean elsewhere = before.kind() == after.kind() && !Objects.equals(before.target(), after.target());
        if (elsewhere && store.held(table, before.key(), null)) {
            reader.wrong("customTarget", "custom.problem.target-held", "");
        }
        Set<String> left = Set.copyOf(after.codes());
        if (after.kind().chosen() && before.kind().chosen()) {
            before.choices().stream()
                    .filter(choice -> !left.contains(choice.code()))
                    .filter(choice -> store.held(table, before.key(), choice.code()))
                    .forEach(choice -> reader.wrong("customChoices", "custom.problem.choice-held", choice.label()));
        }
    }
}
