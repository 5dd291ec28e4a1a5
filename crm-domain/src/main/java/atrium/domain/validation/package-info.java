/** Validation rules: what a company demands of its records, wherever they are written. */
@NullMarked
@ApplicationModule(
        displayName = "Validation rules",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.conditions",
            "domain.listviews"
        })
package atrium.domain.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
