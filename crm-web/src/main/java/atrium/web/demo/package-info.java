/** The page from which an administrator removes the demo company. */
@NullMarked
@ApplicationModule(
        displayName = "Demo data",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.demo",
            "web.forms",
            "web.security",
            "web.shell",
            "web.signin"
        })
package atrium.web.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
