/** The style guide: every fragment of the pages in every state, for people who build and people who judge them. */
@NullMarked
@ApplicationModule(
        displayName = "Style guide",
        allowedDependencies = {"domain.records", "web.security", "web.shell"})
package atrium.web.styleguide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
