/** An invented company that fills an empty Atrium, so that everything can be tried, and that leaves it without a trace. */
@NullMarked
@ApplicationModule(
        displayName = "Demo company",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.histories",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "domain.absences",
            "domain.identity",
            "domain.customers",
            "domain.activities",
            "domain.activityplans",
            "domain.catalog",
            "domain.purchases"
        })
package atrium.domain.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
