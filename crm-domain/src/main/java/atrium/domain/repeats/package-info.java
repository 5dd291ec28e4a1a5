/** How often something comes again, and on which days: arithmetic of dates, without a database. */
@NullMarked
@ApplicationModule(
        displayName = "Repeats",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.calendars"})
package atrium.domain.repeats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
