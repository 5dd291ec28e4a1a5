/** Working calendars: when the company, its teams and its people work, and what that makes of hours and days. */
@NullMarked
@ApplicationModule(
        displayName = "Working calendars",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.organization"})
package atrium.domain.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
