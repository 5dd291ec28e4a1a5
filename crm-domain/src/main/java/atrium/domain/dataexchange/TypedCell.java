package atrium.domain.dataexchange;

import atrium.domain.records.FieldKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The text form of a field as a cell of its kind; text where a cell could not say it exactly. */
final class TypedCell {

    private static final int TO_THE_SECOND = 19;

    private TypedCell() {}

    static @Nullable Object of(FieldKind kind, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case WHOLE, YEAR, AMOUNT -> number(text);
            case DATE -> day(text);
            case INSTANT -> moment(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static Object day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    // A cell can't tell parts of a second exactly.
    private static Object moment(String text) {
        try {
            return text.length() > TO_THE_SECOND ? text : LocalDateTime.parse(text);
        } catch (DateTimeException noMoment) {
            return text;
        }
    }
}
