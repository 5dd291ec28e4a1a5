package atrium.domain.search;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which records a person opened last, so that they are found first. */
@Component
public class RecentRecords {

    private static final Duration SAME_VISIT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RecentRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the viewer opened a record; again within a minute is the same visit and writes nothing, nor does who only looks. */
    @Transactional
    public void opened(Viewer viewer, RecordRef record) {
        if (viewer.previewed()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO recent_record (person_id, record_type, record_id, opened_at)
                        VALUES (:person, :type, :id, :now)
                        ON CONFLICT (person_id, record_id) DO UPDATE SET opened_at = excluded.opened_at
                        WHERE recent_record.opened_at < :same
                        """)
                .param("person", viewer.personId())
                .param("type", record.type())
                .param("id", record.id())
                .param("now", Timestamp.from(now))
                .param("same", Timestamp.from(now.minus(SAME_VISIT)))
                .update();
    }
}
