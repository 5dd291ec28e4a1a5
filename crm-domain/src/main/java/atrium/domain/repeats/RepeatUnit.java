package atrium.domain.repeats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a rule counts in. */
public enum RepeatUnit {
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    static final List<String> CODES =
            Arrays.stream(values()).map(RepeatUnit::code).toList();

    /** Stable text code, such as {@code working-days}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RepeatUnit of(String code) {
        return values()[CODES.indexOf(code)];
    }
}
