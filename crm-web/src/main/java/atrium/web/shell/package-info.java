/** The frame around every page: menu, person, toast, wording of dates and figures, error pages and the style guide. */
@ApplicationModule(displayName = "Shell")
@NullMarked
package atrium.web.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
