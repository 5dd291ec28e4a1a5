/** Lists that people keep under a name, share, pin to the menu or give a role to begin with. */
@NullMarked
@ApplicationModule(
        displayName = "Saved views",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.listviews"})
package atrium.domain.savedviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
