/** The pages on which administrators keep currencies, exchange rates and taxes. */
@NullMarked
@ApplicationModule(
        displayName = "Currency pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.dataexchange :: tables",
            "domain.dataexchange :: cells",
            "web.forms",
            "web.security",
            "web.shell"
        })
package atrium.web.currencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
