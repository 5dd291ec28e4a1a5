/** The pages on which those who keep people hand over what somebody leaves: counted, given, told. */
@NullMarked
@ApplicationModule(
        displayName = "Handover pages",
        allowedDependencies = {
            "domain.kernel",
            "domain.records",
            "domain.organization",
            "domain.bulkchanges",
            "domain.handovers",
            "web.forms",
            "web.records",
            "web.security",
            "web.shell"
        })
package atrium.web.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
