/** Outgoing mail: stored with the change that causes it, sent afterwards by whichever node has time. */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"domain.kernel", "domain.records"})
package atrium.domain.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
