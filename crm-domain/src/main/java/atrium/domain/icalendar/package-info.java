/** Calendars as text that other programs read (RFC 5545). */
@NullMarked
@ApplicationModule(
        displayName = "iCalendar",
        allowedDependencies = {})
package atrium.domain.icalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
