/** Keeps, shares, pins and removes views of lists. */
@NullMarked
@ApplicationModule(
        displayName = "Saved view pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.conditions",
            "domain.listviews",
            "domain.savedviews",
            "domain.identity",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.savedviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
