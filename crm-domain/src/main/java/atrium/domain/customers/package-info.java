/** The unified customer record: accounts, contacts and what is known of both. */
@NullMarked
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.histories",
            "domain.records",
            "domain.customfields",
            "domain.organization"
        })
package atrium.domain.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
