/** Planning, logging, changing and finishing tasks, calls and meetings with customers. */
@NullMarked
@ApplicationModule(
        displayName = "Activity pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.absences",
            "domain.activities",
            "domain.repeats",
            "domain.invitations",
            "web.forms",
            "web.records",
            "web.repeats",
            "web.security",
            "web.shell"
        })
package atrium.web.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
