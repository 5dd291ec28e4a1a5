/** What people plan, do and write with a customer: notes, tasks, calls, meetings. */
@NullMarked
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.histories",
            "domain.records",
            "domain.organization",
            "domain.calendars",
            "domain.repeats",
            "domain.identity"
        })
package atrium.domain.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
