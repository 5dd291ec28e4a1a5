/** Pages on which tags are put on records, and on which they are kept. */
@NullMarked
@ApplicationModule(
        displayName = "Tag pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.tagging",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.tagging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
