/** The ways in which a company sells: pipelines with their stages, what these demand, and why deals are lost. */
@NullMarked
@ApplicationModule(
        displayName = "Pipelines",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.customfields"})
package atrium.sales.pipelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
