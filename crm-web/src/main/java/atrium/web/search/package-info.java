/** The search page and what the search box suggests. */
@NullMarked
@ApplicationModule(
        displayName = "Search pages",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.search", "web.security", "web.shell"})
package atrium.web.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
