package atrium.domain.calendars;

import atrium.domain.kernel.RuleViolation;

/** Nobody can begin to follow a calendar that is archived. */
public final class CalendarArchived extends RuleViolation {

    CalendarArchived() {
        super("calendar.problem.archived");
    }
}
