/** Who signs in and what their roles allow. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.mail",
            "domain.factors",
            "domain.providers",
            "domain.signins"
        })
package atrium.domain.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
