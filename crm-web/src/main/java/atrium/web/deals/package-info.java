/** The pages of deals: form, page with its stages and lines, and the panel on a customer's page. */
@NullMarked
@ApplicationModule(
        displayName = "Deal pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.catalog",
            "domain.records",
            "domain.customfields",
            "domain.organization",
            "sales.deals",
            "sales.lines",
            "sales.pipelines",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell",
            "web.stories",
            "web.tagging"
        })
package atrium.web.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
