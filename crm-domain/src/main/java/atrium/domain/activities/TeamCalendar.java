package atrium.domain.activities;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands in the calendars of some people on some days. Words are told to whoever sees a plan ({@link ActivitySight});
 * of the others only when those people are busy, where they have a time of day. A meeting stands with its owner and with each
 * colleague who is its guest. When kinds are left out, so are those whose kind
 * may not be known.
 */
@Component
@Transactional(readOnly = true)
public class TeamCalendar {

    /** Most plans read; the earliest of the days. */
    public static final int MOST = 5_000;

    /** How long something takes of which that isn't known. */
    public static final int MINUTES = 30;

    // What takes longest may have begun a week before.
    private static final Duration BEFORE = Duration.ofDays(8);
    private static final Duration AFTER = Duration.ofDays(2);

    // Open and done ones have an index each, those of guests one of their own. What may not be known does not leave the
    // database.
    private static final String PLANS = """
            WITH near AS (
              SELECT id, owner_id AS person_id FROM activity
              WHERE owner_id = ANY(:people) AND done_at IS NULL AND withdrawn_at IS NULL AND due_at > :low AND due_at < :high
              UNION ALL
              SELECT id, owner_id FROM activity WHERE owner_id = ANY(:people) AND done_at IS NOT NULL AND withdrawn_at IS NULL
                AND due_at IS NOT NULL AND due_at > :low AND due_at < :high
              UNION ALL
              SELECT m.id, g.person_id FROM meeting_guest g JOIN activity m ON m.id = g.activity_id
              WHERE g.person_id = ANY(:people) AND m.owner_id IS DISTINCT FROM g.person_id AND m.withdrawn_at IS NULL
                AND m.due_at > :low AND m.due_at < :high
            ), told AS (
              SELECT a.id, a.kind, a.subject, a.due_day, a.due_at, a.minutes, a.priority, a.done_at, n.person_id, {columns},
                {seen} AS readable, {editable} AS editable,
                a.owner_id = :me OR a.author_id = :me OR a.owner_id = ANY(:deputised) AND {any} AS concerns,
                a.kind = 'meeting' AND EXISTS
                  (SELECT FROM meeting_guest g WHERE g.activity_id = a.id AND g.person_id = :me) AS invited
              FROM near n JOIN activity a ON a.id = n.id {told}
              WHERE {standing} AND (a.due_day >= :from AND a.due_day < :until
                OR a.due_day IS NULL AND a.due_at < :end
                  AND a.due_at + make_interval(mins => coalesce(a.minutes, :usual)) > :start)
            ), sorted AS (
              SELECT *, (concerns OR invited OR readable) IS TRUE AS seen FROM told
            )
            SELECT CASE WHEN seen THEN id END AS id, person_id, CASE WHEN seen THEN kind END AS kind,
              CASE WHEN seen THEN subject END AS subject, due_day, due_at, minutes, seen AND priority = 'high' AS high,
              seen AND done_at IS NOT NULL AS done, contact_id, contact_name, CASE WHEN seen THEN account_id END AS account_id,
              CASE WHEN seen THEN account_name END AS account_name, record_type, record_id, record_name,
              (concerns OR seen AND editable) IS TRUE AS changeable
            FROM sorted
            WHERE CASE WHEN seen THEN kind = ANY(:kinds) ELSE due_day IS NULL AND :all END
            ORDER BY due_at, subject, id, person_id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final SubjectSight sight;

    TeamCalendar(JdbcClient jdbc, SubjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * What they are to do or have done, and where they are guests; the earliest first.
     *
     * @param until the day after the last, in the viewer's zone
     * @param people whom the viewer's {@link CalendarCircle} holds
     */
    public List<CalendarPlan> of(
            Collection<UUID> people, LocalDate from, LocalDate until, Set<ActivityKind> kinds, Viewer viewer) {
        Instant start = from.atStartOfDay(viewer.zone()).toInstant();
        Instant end = until.atStartOfDay(viewer.zone()).toInstant();
        Visibility editable = sight.allowed(viewer, Act.EDIT, "a");
        Visibility told = sight.told(viewer, "a");
        String statement = PLANS.replace("{seen}", sight.seen("a"))
                .replace("{editable}", editable.sql())
                .replace("{any}", SubjectSight.any("a"))
                .replace("{standing}", sight.standing("a"))
                .replace("{columns}", sight.columns())
                .replace("{told}", told.sql());
        return jdbc.sql(statement)
                .param("people", people.toArray(UUID[]::new))
                .param("me", viewer.personId())
                .param(
                        "deputised",
                        viewer.owners().stream().filter(viewer::deputises).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .param("low", Timestamp.from(start.minus(BEFORE)))
                .param("high", Timestamp.from(end.plus(AFTER)))
                .param("usual", MINUTES)
                .param("kinds", kinds.stream().map(ActivityKind::code).toArray(String[]::new))
                .param("all", kinds.size() == ActivityKind.values().length)
                .param("most", MOST)
                .params(Visibility.parameters(List.of(editable, told)))
                .query(RecordRows.of(CalendarPlan.class))
                .list();
    }
}
