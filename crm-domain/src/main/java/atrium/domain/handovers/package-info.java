/** Hands over all that somebody is in charge of, counted first: what features plug in as {@code HandedOver}. */
@NullMarked
@ApplicationModule(
        displayName = "Handovers",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.organization", "domain.audit"
        })
package atrium.domain.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
