/** Fields that a company adds to its records: what they are called, what they hold, and how they are kept. */
@NullMarked
@ApplicationModule(
        displayName = "Custom fields",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.conditions",
            "domain.jobs",
            "domain.organization"
        })
package atrium.domain.customfields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
