/** The pages on which people keep what they prove with who they are, and on which they are asked for it again. */
@NullMarked
@ApplicationModule(
        displayName = "Factor pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.factors",
            "domain.providers",
            "domain.identity",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
