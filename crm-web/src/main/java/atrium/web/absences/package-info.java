/** The pages on which people keep when they work, when they are away, and who stands in for them. */
@NullMarked
@ApplicationModule(
        displayName = "Absence pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "domain.absences",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.absences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
