/** Facts told across modules, and how listeners gather them for one write before commit. */
@NullMarked
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"domain.kernel"})
package atrium.domain.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
