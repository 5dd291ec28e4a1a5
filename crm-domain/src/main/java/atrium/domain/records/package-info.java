/** The plug-in points of a record type, and who may see and do what with its records. */
@NullMarked
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {"domain.kernel", "domain.events"})
package atrium.domain.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
