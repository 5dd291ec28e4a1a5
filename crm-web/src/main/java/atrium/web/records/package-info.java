/** What the pages of all record types share: forms, pickers of other records, and the ways into archive and bin and back. */
@NullMarked
@ApplicationModule(
        displayName = "Record pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.absences",
            "domain.recyclebin",
            "domain.customfields",
            "domain.organization",
            "web.security",
            "web.forms",
            "web.shell"
        })
package atrium.web.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
