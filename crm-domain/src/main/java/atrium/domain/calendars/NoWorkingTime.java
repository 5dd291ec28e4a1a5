package atrium.domain.calendars;

import atrium.domain.kernel.RuleViolation;

/** A calendar has no working time where it is needed. */
public final class NoWorkingTime extends RuleViolation {

    private NoWorkingTime(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    /** Nobody works for years on end. */
    static NoWorkingTime forYears(int years) {
        return new NoWorkingTime("calendar.no-working-time", years);
    }

    /** It would lie before or after the years that calendars know. */
    static NoWorkingTime outside(int first, int last) {
        return new NoWorkingTime("calendar.too-far", String.valueOf(first), String.valueOf(last));
    }
}
