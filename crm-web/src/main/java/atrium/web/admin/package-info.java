/** The pages of those who keep people, teams, roles and the system. */
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.identity",
            "domain.signins",
            "domain.mail",
            "web.forms",
            "web.profile",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
