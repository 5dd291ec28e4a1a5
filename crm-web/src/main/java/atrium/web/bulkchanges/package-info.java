/** Changing many records at once from their list: what is asked, how far it has come, what it left as it was, the way back. */
@NullMarked
@ApplicationModule(
        displayName = "Bulk change pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.listviews",
            "domain.dataexchange",
            "domain.bulkchanges",
            "web.forms",
            "web.records",
            "web.lists",
            "web.security",
            "web.shell"
        })
package atrium.web.bulkchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
