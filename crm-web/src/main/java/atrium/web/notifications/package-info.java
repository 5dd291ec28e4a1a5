/** What a person is told: live in the page, on a page of its own, and how the person wants to hear of it. */
@NullMarked
@ApplicationModule(
        displayName = "Notification pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.notifications",
            "domain.signins",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
