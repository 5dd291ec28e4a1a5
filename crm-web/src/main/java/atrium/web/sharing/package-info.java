/** With whom a customer is shared: the panel on its page, and the page on which that is changed. */
@NullMarked
@ApplicationModule(
        displayName = "Sharing pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.sharing",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell",
            "web.stories"
        })
package atrium.web.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
