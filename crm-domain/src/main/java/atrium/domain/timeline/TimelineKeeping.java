package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is asked and done when something is taken back as a whole. */
@Component
@Transactional
public class TimelineKeeping {

    private final JdbcClient jdbc;

    TimelineKeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes what an origin told of some records. */
    public void forget(UUID origin, Collection<RecordRef> records) {
        jdbc.sql("DELETE FROM timeline_entry WHERE record_id = ANY(:records) AND origin = :origin")
                .param("records", ids(records))
                .param("origin", origin)
                .update();
    }

    /** Of some records, those on whose timeline something stands that this origin did not tell. */
    public Set<UUID> withOtherStories(UUID origin, Collection<RecordRef> records) {
        List<UUID> found = jdbc.sql("""
                        SELECT story FROM unnest(:records::uuid[]) AS story
                        WHERE EXISTS (SELECT FROM timeline_entry WHERE account_id = story AND origin IS DISTINCT FROM :origin)
                          OR EXISTS (SELECT FROM timeline_entry WHERE contact_id = story AND origin IS DISTINCT FROM :origin)
                          OR EXISTS (SELECT FROM timeline_entry WHERE about_id = story AND origin IS DISTINCT FROM :origin)
                        """)
                .param("records", ids(records))
                .param("origin", origin)
                .query(UUID.class)
                .list();
        return found.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static UUID[] ids(Collection<RecordRef> records) {
        return records.stream().map(RecordRef::id).toArray(UUID[]::new);
    }
}
