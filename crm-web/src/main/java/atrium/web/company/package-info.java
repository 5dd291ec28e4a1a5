/** The page of our own company: what it is called, where it sits, and its logo. */
@NullMarked
@ApplicationModule(
        displayName = "Company",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.files",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
