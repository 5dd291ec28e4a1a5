/** The story of a customer on that customer's page: its stretches, in words, and what of it somebody wants to read. */
@NullMarked
@ApplicationModule(
        displayName = "Stories",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.customers",
            "domain.customfields",
            "domain.activities",
            "domain.timeline",
            "domain.search",
            "web.shell"
        })
package atrium.web.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
