/** What the forms of all areas share: sentences of broken rules and lists to choose from. */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"domain.kernel", "domain.records"})
package atrium.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
