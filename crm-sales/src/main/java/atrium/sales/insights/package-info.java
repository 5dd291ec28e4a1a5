/** What deals taken together tell: how they get through a pipeline, what is open, what was won, and what stands still. */
@NullMarked
@ApplicationModule(
        displayName = "Insights into sales",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.organization", "sales.pipelines"})
package atrium.sales.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
