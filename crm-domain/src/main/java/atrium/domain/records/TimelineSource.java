package atrium.domain.records;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Plugs a kind of record that is no {@link RecordType} of its own, such as a note, into the timeline. */
public interface TimelineSource {

    /** Code under which its entries point at their records. */
    String type();

    /** The ones among {@code ids} that still stand; the reader sees the customer on whose timeline they are. */
    Set<UUID> standingAmong(Collection<UUID> ids, Viewer viewer);
}
