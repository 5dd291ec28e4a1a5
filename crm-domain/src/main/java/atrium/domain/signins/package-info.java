/** The log of sign-ins, kept for a while: who came in or didn't, when, from where and how. */
@NullMarked
@ApplicationModule(
        displayName = "Sign-in log",
        allowedDependencies = {"domain.kernel", "domain.records"})
package atrium.domain.signins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
