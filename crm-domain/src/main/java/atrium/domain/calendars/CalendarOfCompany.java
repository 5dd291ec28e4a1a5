package atrium.domain.calendars;

import atrium.domain.kernel.RuleViolation;

/** The company's calendar stays in use as long as no other is. */
public final class CalendarOfCompany extends RuleViolation {

    CalendarOfCompany() {
        super("calendar.problem.companys");
    }
}
