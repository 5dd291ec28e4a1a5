/** The REST API: every record type that pages can open and edit, through the same doors, for programs with a key. */
@NullMarked
@ApplicationModule(
        displayName = "REST API",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.conditions",
            "domain.search",
            "domain.listviews",
            "domain.activities",
            "domain.timeline",
            "domain.files",
            "domain.apikeys",
            "domain.sharing",
            "web.files",
            "web.records",
            "web.security"
        })
package atrium.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
