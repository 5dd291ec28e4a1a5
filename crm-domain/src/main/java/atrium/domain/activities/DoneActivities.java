package atrium.domain.activities;

import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what people have done. A number tells no more than the times that stand in their calendars for all who may open these, so
 * it is told to the same ones ({@link CalendarCircle}), whatever it was about. Each person is one stretch of the index
 * {@code activity_owner_done}.
 */
@Component
@Transactional(readOnly = true)
public class DoneActivities {

    private static final String DONE = """
            SELECT a.owner_id, a.kind, count(*) AS number FROM activity a
            WHERE a.owner_id = ANY(:people) AND a.done_at >= :from AND a.done_at < :until AND a.withdrawn_at IS NULL
            GROUP BY a.owner_id, a.kind
            """;

    private final JdbcClient jdbc;
    private final CalendarCircle circle;

    DoneActivities(JdbcClient jdbc, CalendarCircle circle) {
        this.jdbc = jdbc;
        this.circle = circle;
    }

    /**
     * How many activities of a kind somebody has done.
     *
     * @param kind code of the kind
     */
    public record Done(UUID ownerId, String kind, long number) {}

    /**
     * What they have done, as far as the viewer may know.
     *
     * @param until the day after the last, in the viewer's zone
     */
    public List<Done> of(Collection<UUID> people, LocalDate from, LocalDate until, Viewer viewer) {
        UUID[] known =
                circle.among(people, viewer).stream().map(PersonSummary::id).toArray(UUID[]::new);
        return jdbc.sql(DONE)
                .param("people", known)
                .param("from", start(from, viewer))
                .param("until", start(until, viewer))
                .query(RecordRows.of(Done.class))
                .list();
    }

    private static Timestamp start(LocalDate day, Viewer viewer) {
        Instant start = day.atStartOfDay(viewer.zone()).toInstant();
        return Timestamp.from(start);
    }
}
