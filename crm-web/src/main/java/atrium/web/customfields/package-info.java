/** Pages on which the fields that a company adds to its records are kept. */
@NullMarked
@ApplicationModule(
        displayName = "Custom field pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.conditions",
            "domain.customfields",
            "domain.listviews",
            "web.conditions",
            "web.forms",
            "web.lists",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.customfields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
