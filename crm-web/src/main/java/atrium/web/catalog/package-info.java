/** The pages of what the company sells: products, their categories and prices. */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.catalog",
            "domain.customfields",
            "domain.search",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell",
            "web.tagging"
        })
package atrium.web.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
