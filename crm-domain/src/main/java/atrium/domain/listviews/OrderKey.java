package atrium.domain.listviews;

import atrium.domain.records.ListColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** One expression of an ORDER BY, and its values as they stand in a cursor; empty values always come last. */
record OrderKey(ListColumn column, boolean descending) {

    private static final int MAX_TEXT = 1000;

    String sql() {
        return column.order();
    }

    /**
     * @param backward the order turned round, for the page before
     * @param alike whether either all rows have a value or none has
     */
    String orderBy(String expression, boolean backward, boolean alike) {
        String direction = descending != backward ? " DESC" : " ASC";
        if (alike) {
            return expression + direction;
        }
        return expression + direction + (backward ? " NULLS FIRST" : " NULLS LAST");
    }

    /** Rows of which this key comes strictly behind the cursor's value {@code :name}; null when there are none. */
    @Nullable String beyond(String name, @Nullable Object value, boolean backward) {
        if (value == null) {
            return backward ? sql() + " IS NOT NULL" : null;
        }
        String strictly = sql() + (descending != backward ? " < " : " > ") + ":" + name;
        return backward ? strictly : "(" + strictly + " OR " + sql() + " IS NULL)";
    }

    String same(String name, @Nullable Object value) {
        return value == null ? sql() + " IS NULL" : sql() + " = :" + name;
    }

    /** The value in a row, as text for a cursor. */
    @Nullable String read(ResultSet row, String label) throws SQLException {
        return switch (column.kind()) {
            case INSTANT -> {
                OffsetDateTime at = row.getObject(label, OffsetDateTime.class);
                yield at == null ? null : at.toString();
            }
            case WHOLE, YEAR, AMOUNT, CHOICE, CHOICES -> {
                BigDecimal number = row.getBigDecimal(label);
                yield number == null ? null : number.toPlainString();
            }
            default -> row.getString(label);
        };
    }

    /** The statement's parameter for a cursor's text; fails on text that this key can't have. */
    SqlParameterValue parameter(String text) {
        return switch (column.kind()) {
            case INSTANT -> new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, instant(text));
            case DATE -> new SqlParameterValue(Types.DATE, day(text));
            case WHOLE, YEAR, AMOUNT, CHOICE, CHOICES -> new SqlParameterValue(Types.NUMERIC, number(text));
            default -> new SqlParameterValue(Types.VARCHAR, text(text));
        };
    }

    private static OffsetDateTime instant(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            boolean infinite = at.equals(OffsetDateTime.MIN) || at.equals(OffsetDateTime.MAX);
            if (infinite || (at.getYear() >= 1 && at.getYear() <= 9999)) {
                return at;
            }
        } catch (DateTimeException notAnInstant) {
            throw ListCursor.unreadable();
        }
        throw ListCursor.unreadable();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw ListCursor.unreadable();
        }
        throw ListCursor.unreadable();
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?\\d{1,20}(\\.\\d{1,6})?")) {
            throw ListCursor.unreadable();
        }
        return new BigDecimal(text);
    }

    private static String text(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw ListCursor.unreadable();
        }
        return text;
    }
}
