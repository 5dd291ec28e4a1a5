/** What people prove who they are with, besides their password: codes of an app, and codes for the day it is lost. */
@NullMarked
@ApplicationModule(
        displayName = "Factors",
        allowedDependencies = {"domain.kernel"})
package atrium.domain.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
