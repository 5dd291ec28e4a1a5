/** The pages on which people keep their own profile, password and sessions. */
@NullMarked
@ApplicationModule(
        displayName = "Profile",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.identity",
            "domain.signins",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
