/** Opens single records to people and teams beyond those to whom they belong. */
@NullMarked
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.identity",
            "domain.notifications"
        })
package atrium.domain.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
