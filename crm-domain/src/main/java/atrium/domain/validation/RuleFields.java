package atrium.domain.validation;

import atrium.domain.conditions.ConditionField;
import atrium.domain.conditions.ConditionFields;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of which a rule can demand something: those that people fill in, as forms, imports and programs know them. */
final class RuleFields {

    // Of these the text form of a record doesn't say what a filter asks for.
    private static final Set<FieldKind> LEFT_OUT = EnumSet.of(FieldKind.INSTANT, FieldKind.TAGS);

    private static final Set<FieldKind> CODED = EnumSet.of(FieldKind.CHOICE, FieldKind.CHOICES);

    private RuleFields() {}

    static ConditionFields of(RecordType type) {
        return new ConditionFields(
                type.fields().stream()
                        .filter(field -> !LEFT_OUT.contains(field.kind()))
                        .collect(Collectors.toMap(RecordField::key, RuleFields::field)),
                Map.of());
    }

    private static ConditionField field(RecordField field) {
        return new ConditionField(
                field.key(), field.kind(), CODED.contains(field.kind()) ? field.choices() : List.of());
    }
}
