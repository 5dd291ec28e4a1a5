/** Changes of many records at once: what is chosen, done in the background, reported and undone. */
@NullMarked
@ApplicationModule(
        displayName = "Bulk changes",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.audit",
            "domain.tagging",
            "domain.timeline",
            "domain.listviews",
            "domain.identity",
            "domain.jobs"
        })
package atrium.domain.bulkchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
