/** What customers bought and gave back, and so what they own. */
@NullMarked
@ApplicationModule(
        displayName = "Purchases",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.histories",
            "domain.records",
            "domain.organization",
            "domain.customers",
            "domain.customfields",
            "domain.catalog"
        })
package atrium.domain.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
