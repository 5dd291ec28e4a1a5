package atrium.web.customers;

import atrium.domain.customers.Duplicate;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounts and contacts have besides: they point out records that look the same. */
interface CustomerDesk extends RecordDesk {

    /**
     * Records that look like one of these values, at most a handful.
     *
     * @param self the record itself; null for a new one
     */
    List<Duplicate> duplicates(Map<String, String> typed, @Nullable UUID self, Viewer viewer);

    @Override
    default Optional<String> lookalikes() {
        return Optional.of(type().path() + "/duplicates");
    }
}
