/** Requests to addresses that somebody else named: the one way out, which leads to no machine of our own network. */
@NullMarked
@ApplicationModule(
        displayName = "Outgoing requests",
        allowedDependencies = {})
package atrium.domain.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
