package atrium.web.conditions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a condition is built, in the words of the person who builds it.
 *
 * @param problem what is wrong with it as a whole
 */
public record ConditionScreen(PartView root, @Nullable String problem) {

    /**
     * A group or a row; the other one is null.
     *
     * @param prefix begins the names of all inputs of the condition
     * @param name begins the names of its inputs
     */
    public record PartView(
            int id,
            int in,
            String prefix,
            String name,
            @Nullable GroupView group,
            @Nullable RowView row) {}

    /**
     * @param relation key of the relation whose records are asked; null for the record itself
     * @param related what the related records are called
     * @param nests whether groups can stand in it
     */
    public record GroupView(
            List<Option> matches,
            String match,
            @Nullable String relation,
            @Nullable String related,
            boolean there,
            boolean nests,
            List<PartView> parts) {}

    /**
     * @param input how its values are given: {@code none}, {@code options}, {@code record}, {@code period}, {@code unit}, or the
     *     type of an input
     * @param values what stands in the inputs, at least one where something can be typed
     * @param options values or units to choose from
     * @param source address of suggestions, where a record is named
     */
    public record RowView(
            List<FieldGroup> fields,
            String field,
            String label,
            List<Option> ways,
            String way,
            String input,
            List<Value> values,
            List<Option> options,
            String unit,
            @Nullable String source,
            @Nullable String problem) {}

    /** @param said the name of the record that the value is the id of; empty otherwise */
    public record Value(String value, String said) {}

    /** @param label of the group; empty for the record's own fields */
    public record FieldGroup(String label, List<Option> fields) {}
}
