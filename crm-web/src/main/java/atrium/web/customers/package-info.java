/** The pages of accounts and contacts: the 360° page with its panels, and the recycle bin. */
@NullMarked
@ApplicationModule(
        displayName = "Customer pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.recyclebin",
            "domain.organization",
            "domain.customers",
            "domain.customfields",
            "web.lists",
            "web.records",
            "web.security",
            "web.shell",
            "web.tagging",
            "web.stories"
        })
package atrium.web.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
