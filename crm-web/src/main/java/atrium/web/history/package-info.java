/** Who changed what, when and from where: the history of a record, and the log of everything. */
@NullMarked
@ApplicationModule(
        displayName = "History pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.customers",
            "domain.customfields",
            "domain.audit",
            "domain.search",
            "domain.dataexchange",
            "web.exports",
            "web.security",
            "web.shell"
        })
package atrium.web.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
