package atrium.sales.lines;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often something is charged that is not sold once and for all. */
public enum Recurrence {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    /** All codes, from the shortest on. */
    public static final List<String> CODES =
            Stream.of(values()).map(Recurrence::code).toList();

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /** Months from one charge to the next. */
    public int months() {
        return months;
    }

    /** Its stable name in forms, files and programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code, which must be one. */
    public static Recurrence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
