/** The way in and out: sign-in in one step or two, sign-out, forgotten passwords, links that set one, and the first set-up. */
@NullMarked
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {
            "domain.kernel",
            "domain.files",
            "domain.records",
            "domain.factors",
            "domain.providers",
            "domain.identity",
            "domain.mail",
            "domain.organization",
            "domain.signins",
            "web.factors",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
