/** Data quality: how complete, valid, fresh and reachable what a company knows of its customers is, and what to mend. */
@NullMarked
@ApplicationModule(
        displayName = "Data quality",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.conditions",
            "domain.histories",
            "domain.organization",
            "domain.customfields",
            "domain.listviews",
            "domain.validation"
        })
package atrium.domain.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
