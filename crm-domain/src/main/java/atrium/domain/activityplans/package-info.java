/** Named series of tasks, calls and meetings that administrators keep and people start on a customer. */
@NullMarked
@ApplicationModule(
        displayName = "Activity plans",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "domain.activities"
        })
package atrium.domain.activityplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
