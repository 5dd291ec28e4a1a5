package atrium.domain.customfields;

import atrium.domain.records.ListColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the indexes of custom fields stand over, kind by kind, as lists ask for it. */
final class CustomIndexSql {

    /** Begins the name of every index of a custom field, and of no other. */
    static final String PREFIX = "custom_list_";

    private static final String LISTED = "deleted_at IS NULL AND archived_at IS NULL";

    private CustomIndexSql() {}

    /** The name of a field's index. */
    static String name(String key) {
        return PREFIX + key;
    }

    /** What the field's index has to stand over; null when nothing would serve fields of its kind. */
    static @Nullable String over(CustomField field) {
        String expression = expression(field);
        return switch (field.kind()) {
            case LONG_TEXT -> null;
            // Who compares such a field wants records that have something in it.
            case PERSON, RECORD -> "btree ((%s)) WHERE %s AND (%1$s) IS NOT NULL".formatted(expression, LISTED);
            case SEVERAL_CHOICES -> "gin ((%s)) WHERE %s AND (%1$s) IS NOT NULL".formatted(expression, LISTED);
            default -> "btree ((%s), id) WHERE %s".formatted(expression, LISTED);
        };
    }

    /** What lists compare and sort by, over the table without an alias. */
    static String expression(CustomField field) {
        ListColumn column = CustomColumn.alone(field);
        String expression = switch (field.kind()) {
            case LONG_TEXT, PERSON, RECORD -> column.sql();
            case SEVERAL_CHOICES -> "string_to_array(" + column.sql() + ", chr(10))";
            default -> column.indexedWithGaps().order();
        };
        return expression.replace("r.custom", "custom");
    }

    /** Whether the index that is there is the one that the field needs. */
    static boolean serves(CustomField field) {
        CustomIndex index = field.index();
        return index.wanted() && index.over() != null && Objects.equals(index.over(), over(field));
    }
}
