/**
 * Keys by which programs act as the person who made them, or as technical people of their own, within scopes and until a day;
 * and requests that may be sent twice.
 */
@NullMarked
@ApplicationModule(
        displayName = "API keys",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.audit",
            "domain.records",
            "domain.organization",
            "domain.identity"
        })
package atrium.domain.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
