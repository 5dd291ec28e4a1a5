/** The pages on which people keep their API keys, and administrators integrations and the keys of all. */
@NullMarked
@ApplicationModule(
        displayName = "API key pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.apikeys",
            "domain.identity",
            "domain.organization",
            "web.admin",
            "web.api",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
