/** What somebody may buy: deals on their way through the stages of a pipeline, to a win or a loss. */
@NullMarked
@ApplicationModule(
        displayName = "Deals",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.histories",
            "domain.records",
            "domain.organization",
            "domain.catalog",
            "domain.customers",
            "domain.customfields",
            "sales.pipelines",
            "sales.lines"
        })
package atrium.sales.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
