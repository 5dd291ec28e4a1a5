/** The one tree in which every condition of the product is written, read, checked and evaluated. */
@NullMarked
@ApplicationModule(
        displayName = "Conditions",
        allowedDependencies = {"domain.kernel", "domain.records"})
package atrium.domain.conditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
