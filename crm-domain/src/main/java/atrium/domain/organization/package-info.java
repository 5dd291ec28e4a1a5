/** Our own company: its settings, its people and its teams. */
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records"})
package atrium.domain.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
