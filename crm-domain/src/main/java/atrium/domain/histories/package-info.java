/** Records together with what happened to them in the past, on their way into the database, a few or many millions. */
@NullMarked
@ApplicationModule(
        displayName = "Histories",
        allowedDependencies = {"domain.kernel", "domain.events"})
package atrium.domain.histories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
