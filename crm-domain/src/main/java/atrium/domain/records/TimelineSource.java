package atrium.domain.records;

import java.util.List;

/** Plugs a kind of record that is no {@link RecordType} of its own, such as a note, into the timeline. */
public interface TimelineSource {

    /** Code under which its entries point at their records. */
    String type();

    /** The groups of its entries, in the order in which they are offered. */
    List<TimelineGroup> groups();

    /**
     * Query of the ids among the array {@code :ids} whose records still stand; the reader sees the record on whose timeline
     * they are.
     */
    String standing();
}
