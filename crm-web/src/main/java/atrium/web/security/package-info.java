/** Who may call which address: sessions, sign-in state, permissions of handlers, safe headers. */
@NullMarked
@ApplicationModule(
        displayName = "Web security",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.identity", "domain.events"})
package atrium.web.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
