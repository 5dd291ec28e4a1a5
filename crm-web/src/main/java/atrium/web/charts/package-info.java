/** Charts that the server draws: bars beside each other, each with its name and figure, the list behind it and a table. */
@NullMarked
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {})
package atrium.web.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
