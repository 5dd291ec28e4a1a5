/** When people are away, and who stands in for them. */
@NullMarked
@ApplicationModule(
        displayName = "Absences",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.calendars"
        })
package atrium.domain.absences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
