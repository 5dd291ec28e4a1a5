/** A person's own calendar for programs that read iCalendar, and the page on which its secret address is made and revoked. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar feeds",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.identity",
            "domain.activities",
            "domain.repeats",
            "domain.icalendar",
            "web.security",
            "web.shell"
        })
package atrium.web.calendarfeeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
