/** Atrium as an app on a desk or a phone: its manifest, its icons, its service worker, and the page shown without a network. */
@NullMarked
@ApplicationModule(
        displayName = "Installable app",
        allowedDependencies = {"domain.kernel", "domain.organization", "domain.files", "web.security", "web.shell"})
package atrium.web.installable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
