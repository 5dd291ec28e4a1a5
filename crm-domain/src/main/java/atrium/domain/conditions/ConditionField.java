package atrium.domain.conditions;

import atrium.domain.records.FieldKind;
import java.util.List;

/**
 * A field of which something may be asked.
 *
 * @param choices codes it may take when it is a CHOICE or CHOICES, else empty
 */
public record ConditionField(String key, FieldKind kind, List<String> choices) {

    public ConditionField {
        choices = List.copyOf(choices);
    }
}
