/** Tells people what concerns them: live on their pages and by mail, each kind the way they want it. */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.absences",
            "domain.identity",
            "domain.mail",
            "domain.outgoing"
        })
package atrium.domain.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
