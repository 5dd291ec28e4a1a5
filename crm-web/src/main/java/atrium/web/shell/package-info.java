/** The frame around every page: menu, person, toasts, wording of dates and figures, and pages for refusals and errors. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.customfields", "domain.organization"})
package atrium.web.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
