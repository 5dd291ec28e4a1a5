/** The one story of a customer, and of other records that have one: every touch of every module as one entry. */
@NullMarked
@ApplicationModule(
        displayName = "Timeline",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.histories", "domain.records"})
package atrium.domain.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
