/** Keys by which programs act as a person, within scopes and until a day; and requests that may be sent twice. */
@NullMarked
@ApplicationModule(
        displayName = "API keys",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.identity"})
package atrium.domain.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
