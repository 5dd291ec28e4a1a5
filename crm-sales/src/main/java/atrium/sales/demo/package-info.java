/** What sales add to the invented company: deals that were won, lost and are still open. */
@NullMarked
@ApplicationModule(
        displayName = "Demo sales",
        allowedDependencies = {
            "domain.kernel",
            "domain.demo",
            "domain.identity",
            "domain.customers",
            "domain.customfields",
            "domain.histories",
            "sales.deals",
            "sales.lines",
            "sales.pipelines"
        })
package atrium.sales.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
