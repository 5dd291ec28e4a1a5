/** Who changed what, when and how: an append-only log written by the event path. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records"})
package atrium.domain.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
