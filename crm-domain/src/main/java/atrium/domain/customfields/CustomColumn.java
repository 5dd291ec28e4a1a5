package atrium.domain.customfields;

import atrium.domain.records.ListColumn;
import java.util.function.Function;

/** Custom fields as lists know them, kind by kind, read from the column {@code custom} of the type's table. */
final class CustomColumn {

    private CustomColumn() {}

    /** @param tables tells the table of the records that a field links to */
    static ListColumn of(CustomField field, Function<CustomField, String> tables) {
        return switch (field.kind()) {
            case PERSON -> named(field, "person", "");
            case RECORD ->
                named(field, tables.apply(field), " AND of_" + field.key() + ".deleted_at IS NULL")
                        .choosing(field.codes())
                        .guardedByRecord();
            default -> {
                ListColumn alone = alone(field);
                yield CustomIndexSql.serves(field) && field.kind().indexSorts() ? alone.indexedWithGaps() : alone;
            }
        };
    }

    /** The column by what stands on the record itself, without the names of others, and without an index. */
    static ListColumn alone(CustomField field) {
        String text = text(field.key());
        return switch (field.kind()) {
            case NUMBER -> plain(field, text + "::numeric");
            case MONEY -> plain(field, text + "::numeric").in(text(field.currencyKey()));
            case DATE -> plain(field, "custom_date" + text);
            case DATE_TIME -> plain(field, "custom_instant" + text);
            case CHOICE, SEVERAL_CHOICES, YES_NO -> plain(field, text).choosing(field.codes());
            case LONG_TEXT -> plain(field, text);
            case TEXT, EMAIL, WEB_ADDRESS -> plain(field, text).inSearch();
            case PERSON, RECORD -> plain(field, text + "::uuid");
        };
    }

    private static ListColumn named(CustomField field, String table, String state) {
        String other = "of_" + field.key();
        ListColumn id = alone(field);
        return id.named(other + ".name", "LEFT JOIN %s %s ON %2$s.id = %s%s".formatted(table, other, id.sql(), state));
    }

    private static ListColumn plain(CustomField field, String sql) {
        return ListColumn.of(field.key(), field.kind().kind(), sql);
    }

    private static String text(String key) {
        return "(r.custom ->> '" + key + "')";
    }
}
