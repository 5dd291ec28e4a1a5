/** Keeping activity plans, starting them on customers, and stopping them. */
@NullMarked
@ApplicationModule(
        displayName = "Activity plan pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.activities",
            "domain.activityplans",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.activityplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
