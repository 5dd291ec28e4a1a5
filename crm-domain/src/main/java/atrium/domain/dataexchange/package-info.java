/** Data in and out: files become records, and records become files. */
@ApplicationModule(
        displayName = "Data exchange",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.audit",
            "domain.timeline",
            "domain.recyclebin",
            "domain.records",
            "domain.customfields",
            "domain.listviews",
            "domain.organization",
            "domain.identity",
            "domain.jobs"
        })
@NullMarked
package atrium.domain.dataexchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
