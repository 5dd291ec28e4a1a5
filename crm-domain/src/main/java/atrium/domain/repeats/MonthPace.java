package atrium.domain.repeats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which day of its months a rule means. */
public enum MonthPace {
    /** The day of the month on which it began; the last one where a month is shorter. */
    DAY,
    /** The weekday on which it began, as the same one of the month: the second Tuesday. The fifth is the last. */
    WEEKDAY,
    /** The last such weekday of the month. */
    LAST;

    static final List<String> CODES =
            Arrays.stream(values()).map(MonthPace::code).toList();

    /** Stable text code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MonthPace of(String code) {
        return values()[CODES.indexOf(code)];
    }
}
