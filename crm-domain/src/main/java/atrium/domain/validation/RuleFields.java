package atrium.domain.validation;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordType;
import java.util.EnumSet;
import java.util.Set;

/** The fields of which a rule can demand something: those that people fill in, as forms, imports and programs know them. */
final class RuleFields {

    // Of these the text form of a record doesn't say what a filter asks for.
    private static final Set<FieldKind> LEFT_OUT = EnumSet.of(FieldKind.INSTANT, FieldKind.TAGS);

    private RuleFields() {}

    static ConditionFields of(RecordType type) {
        return ConditionFields.of(type.fields().stream()
                .filter(field -> !LEFT_OUT.contains(field.kind()))
                .toList());
    }
}
