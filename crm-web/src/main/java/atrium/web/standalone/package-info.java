/** Lets Atrium run on a bare machine: its own PostgreSQL, kept in a folder, when no server is configured. */
@NullMarked
@ApplicationModule(
        displayName = "Standalone",
        allowedDependencies = {"domain.kernel", "domain.organization", "domain.demo"})
package atrium.web.standalone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
