/** Long work in the background that survives restarts and killed nodes. */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {})
package atrium.domain.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
