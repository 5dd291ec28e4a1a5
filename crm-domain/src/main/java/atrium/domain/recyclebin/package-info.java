/** The recycle bin: where deleted records of every type wait, can be taken back, and are purged in the end. */
@NullMarked
@ApplicationModule(
        displayName = "Recycle bin",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records"})
package atrium.domain.recyclebin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
