/** The pages of what customers bought: form, page, and the panels on a customer's page. */
@NullMarked
@ApplicationModule(
        displayName = "Purchase pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.customfields",
            "domain.purchases",
            "domain.search",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell",
            "web.stories",
            "web.tagging"
        })
package atrium.web.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
