/** What people do and write about a customer: notes first. */
@NullMarked
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.histories", "domain.records"})
package atrium.domain.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
