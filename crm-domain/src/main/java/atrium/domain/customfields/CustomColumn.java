package atrium.domain.customfields;

import atrium.domain.records.ListColumn;

/** Custom fields as lists know them, kind by kind, read from the column {@code custom} of the type's table. */
final class CustomColumn {

    private CustomColumn() {}

    static ListColumn of(CustomField field) {
        String text = text(field.key());
        return switch (field.kind()) {
            case NUMBER -> plain(field, text + "::numeric");
            case MONEY -> plain(field, text + "::numeric").in(text(field.currencyKey()));
            case DATE -> plain(field, "custom_date" + text);
            case DATE_TIME -> plain(field, "custom_instant" + text);
            case CHOICE, SEVERAL_CHOICES, YES_NO -> plain(field, text).choosing(field.codes());
            case LONG_TEXT -> plain(field, text);
            case TEXT, EMAIL, WEB_ADDRESS -> plain(field, text).inSearch();
            case PERSON -> {
                String other = "of_" + field.key();
                String id = text + "::uuid";
                yield plain(field, id)
                        .named(other + ".name", "LEFT JOIN person %1$s ON %1$s.id = %2$s".formatted(other, id));
            }
        };
    }

    private static ListColumn plain(CustomField field, String sql) {
        return ListColumn.of(field.key(), field.kind().kind(), sql);
    }

    private static String text(String key) {
        return "(r.custom ->> '" + key + "')";
    }
}
