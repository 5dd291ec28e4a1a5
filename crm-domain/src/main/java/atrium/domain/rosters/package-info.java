/** Brings our own people and teams in from files, and takes them out. */
@NullMarked
@ApplicationModule(
        displayName = "Rosters",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.identity"
        })
package atrium.domain.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
