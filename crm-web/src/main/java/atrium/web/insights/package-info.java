/** The pages that tell of deals taken together: how they get through a pipeline, and where sales people and their managers begin. */
@NullMarked
@ApplicationModule(
        displayName = "Insight pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.conditions",
            "domain.organization",
            "domain.activities",
            "sales.insights",
            "sales.pipelines",
            "web.charts",
            "web.security",
            "web.shell"
        })
package atrium.web.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
