/** The pages by which administrators keep pipelines, their stages and the reasons of losses. */
@NullMarked
@ApplicationModule(
        displayName = "Pipeline pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "sales.pipelines",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.pipelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
