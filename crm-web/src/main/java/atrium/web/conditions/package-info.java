/** Conditions as people read and build them: sentences, and a form of groups and rows. */
@NullMarked
@ApplicationModule(
        displayName = "Condition forms",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.conditions",
            "domain.listviews",
            "domain.organization",
            "domain.tagging",
            "web.records"
        })
package atrium.web.conditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
