/** Files on any record: stored outside the database, checked by their content, and seen by whoever sees the record. */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"domain.kernel", "domain.events", "domain.records", "domain.organization"})
package atrium.domain.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
