/** The one list engine: columns, filter, sort and paging of every record type, from descriptors, as SQL. */
@NullMarked
@ApplicationModule(
        displayName = "List views",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.conditions", "domain.search"})
package atrium.domain.listviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
