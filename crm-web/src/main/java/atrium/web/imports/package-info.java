/** The import wizard: upload, mapping, dry run, progress and report. */
@NullMarked
@ApplicationModule(
        displayName = "Import pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.identity",
            "domain.customfields",
            "domain.dataexchange",
            "web.forms",
            "web.records",
            "web.lists",
            "web.security",
            "web.shell"
        })
package atrium.web.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
