/** Files on the pages of records: the panel, uploads, downloads and previews. */
@NullMarked
@ApplicationModule(
        displayName = "File pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.files",
            "web.security",
            "web.shell",
            "web.stories"
        })
package atrium.web.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
