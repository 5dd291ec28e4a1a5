/** The administration pages of working calendars. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
