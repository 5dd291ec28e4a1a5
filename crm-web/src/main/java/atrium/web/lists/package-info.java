/** The pages of lists: one controller for every listed record type. */
@NullMarked
@ApplicationModule(
        displayName = "List pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.conditions",
            "domain.listviews",
            "domain.organization",
            "domain.savedviews",
            "web.conditions",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
