/** What the company sells: products in a tree of categories, and what they cost. */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.customfields",
            "domain.organization"
        })
package atrium.domain.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
