/** Says in words how often something repeats, and lets people choose it in a form. */
@NullMarked
@ApplicationModule(
        displayName = "Repeats in words",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.repeats", "web.forms"})
package atrium.web.repeats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
