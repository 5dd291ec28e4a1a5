/** Short words that people put on records of any type, and the few rules by which they are named. */
@NullMarked
@ApplicationModule(
        displayName = "Tagging",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records"})
package atrium.domain.tagging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
