/** Finds records of every type by any part of what is known of them, tolerant of typos and accents. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.histories", "domain.records"})
package atrium.domain.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
