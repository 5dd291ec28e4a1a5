package atrium.web.calendars;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "Try it": so many working hours or days from a moment.
 *
 * @param from as typed, on the clock of the calendar
 * @param unit hours or days
 * @param answer when that is; null when something was typed wrong
 * @param elsewhere the same on the reader's clock, when that is another one
 * @param errors sentences by field
 */
record Trial(
        String from,
        String amount,
        String unit,
        @Nullable String answer,
        @Nullable String elsewhere,
        Map<String, String> errors) {}
