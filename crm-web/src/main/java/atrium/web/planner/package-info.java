/** The calendar of plans: one's own and those of colleagues, by day, week and month. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar of plans",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "domain.absences",
            "domain.activities",
            "domain.repeats",
            "web.repeats",
            "web.security",
            "web.shell"
        })
package atrium.web.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
