/** Values that every room shares: ids, record references, money, mail, phone and postal addresses, broken rules. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package atrium.domain.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
