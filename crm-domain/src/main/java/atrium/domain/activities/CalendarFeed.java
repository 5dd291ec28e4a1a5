package atrium.domain.activities;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands in a person's own calendar: plans with a day or time that are open or were done lately. */
@Component
@Transactional(readOnly = true)
public class CalendarFeed {

    /** Most plans read; those that lie furthest ahead. */
    public static final int MOST = 5_000;

    /** For so long what was done stays. */
    public static final Duration LATELY = Duration.ofDays(90);

    // As in MyDay: a plan goes with its customer into the bin, and stays without the name when its owner doesn't see
    // the
    // customer. Open and done ones have an index each.
    private static final String ENTRIES = """
            WITH mine AS (
              SELECT id, due_at, contact_id, account_id, record_id FROM activity
              WHERE owner_id = :person AND done_at IS NULL AND withdrawn_at IS NULL AND due_at IS NOT NULL
              UNION ALL
              SELECT id, due_at, contact_id, account_id, record_id FROM activity
              WHERE owner_id = :person AND done_at > :since AND withdrawn_at IS NULL AND due_at IS NOT NULL
              UNION ALL
              SELECT m.id, m.due_at, m.contact_id, m.account_id, m.record_id FROM meeting_guest g JOIN activity m ON m.id = g.activity_id
              WHERE g.person_id = :person AND m.owner_id IS DISTINCT FROM :person AND m.withdrawn_at IS NULL AND m.due_at > :since
            ), picked AS (
              SELECT m.id FROM mine m WHERE {standing}
              ORDER BY m.due_at DESC, m.id DESC LIMIT :most
            )
            SELECT a.id, a.kind, a.subject, a.description, a.due_day, a.due_at, a.minutes, a.place, a.repeat, a.done_at IS NOT NULL AS done,
              a.changed_at, {columns},
              CASE WHEN a.kind = 'call' THEN
                {number} END AS phone
            FROM picked p JOIN activity a ON a.id = p.id {told}
            ORDER BY a.due_at, a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SubjectSight sight;

    CalendarFeed(JdbcClient jdbc, Clock clock, SubjectSight sight) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sight = sight;
    }

    /** What the viewer is to do or has lately done, the earliest first. */
    public List<CalendarEntry> of(Viewer viewer) {
        Visibility told = sight.told(viewer, "a");
        String statement = ENTRIES.replace("{standing}", sight.standing("m"))
                .replace("{columns}", sight.columns())
                .replace("{told}", told.sql());
        return jdbc.sql(CallNumber.in(statement, viewer))
                .param("person", viewer.personId())
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("most", MOST)
                .params(told.parameters())
                .query(RecordRows.of(CalendarEntry.class))
                .list();
    }
}
