/** Records as files to take away. */
@NullMarked
@ApplicationModule(
        displayName = "Export pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.listviews",
            "domain.dataexchange",
            "web.conditions",
            "web.lists",
            "web.security",
            "web.shell"
        })
package atrium.web.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
