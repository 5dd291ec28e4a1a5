/** Other systems that say who somebody is, by OpenID Connect, and which of their people are people here. */
@NullMarked
@ApplicationModule(
        displayName = "Identity providers",
        allowedDependencies = {"domain.kernel"})
package atrium.domain.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
