/** Tells the guests of meetings by mail when and where they are, what changed, and that they are off. */
@NullMarked
@ApplicationModule(
        displayName = "Invitations",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.events",
            "domain.organization",
            "domain.activities",
            "domain.icalendar",
            "domain.mail"
        })
package atrium.domain.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
