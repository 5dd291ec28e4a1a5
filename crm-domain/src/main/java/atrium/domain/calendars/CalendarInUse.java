package atrium.domain.calendars;

import atrium.domain.kernel.RuleViolation;

/** Teams follow the calendar of which the person did not know. */
public final class CalendarInUse extends RuleViolation {

    CalendarInUse() {
        super("calendar.problem.in-use");
    }
}
