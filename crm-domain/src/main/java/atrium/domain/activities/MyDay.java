package atrium.domain.activities;

import atrium.domain.records.NotPermitted;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.repeats.Repeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a person is to do, by when it is due: the page people live in. */
@Component
@Transactional(readOnly = true)
public class MyDay {

    /** Most plans of a person that are counted; the most urgent ones. */
    public static final int MOST = 10_000;

    private static final int DAYS_SOON = 7;

    // Parts are numbered in the order of DayPart: numbers are sorted in a third of the time of names. A plan goes with
    // its
    // customer into the bin; one with a customer whom the person no longer sees stays, without the name. Meetings to
    // which
    // others invited the person stand there until their day is over.
    private static final String PLANS = """
            WITH mine AS (
              SELECT a.id, a.due_at, coalesce(a.due_day, (a.due_at AT TIME ZONE :zone)::date) AS day
              FROM (
                SELECT * FROM activity WHERE owner_id = :person AND done_at IS NULL AND withdrawn_at IS NULL
                  AND (:own OR {any})
                UNION ALL
                SELECT m.* FROM meeting_guest g JOIN activity m ON m.id = g.activity_id
                WHERE g.person_id = :person AND m.owner_id IS DISTINCT FROM :person AND m.done_at IS NULL AND m.withdrawn_at IS NULL
                  AND m.due_at >= CAST(:today AS date) AT TIME ZONE :zone AND :own) a
              WHERE a.kind = ANY(:kinds)
                AND {standing}
              ORDER BY a.due_at, a.id LIMIT :most
            ), parted AS (
              SELECT id, due_at, CASE WHEN day < :today THEN 0 WHEN day = :today THEN 1 WHEN day <= :soon THEN 2
                WHEN day > :soon THEN 3 ELSE 4 END AS part
              FROM mine
            ), placed AS (
              SELECT id, part, count(*) OVER (PARTITION BY part) AS total,
                row_number() OVER (PARTITION BY part ORDER BY due_at, id) AS place
              FROM parted
            )
            SELECT p.part, p.total, p.place, a.id, a.kind, a.subject, a.description, a.due_day, a.due_at, a.minutes, a.place AS at,
              a.priority, a.author_id, a.repeat,
              (SELECT string_agg(g.name, ', ' ORDER BY g.place) FROM meeting_guest g WHERE g.activity_id = a.id) AS guests, {columns},
              o.name AS author_name, h.id AS host_id, h.name AS host_name, CASE WHEN a.kind = 'call' THEN
                {number} END AS phone
            FROM placed p JOIN activity a ON a.id = p.id {told}
              LEFT JOIN person o ON o.id = a.author_id AND o.id <> :person
              LEFT JOIN person h ON h.id = a.owner_id AND h.id <> :person
            WHERE p.place > :after AND p.place <= :until AND (p.part = :only OR :only < 0)
            ORDER BY p.part, p.place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SubjectSight sight;

    MyDay(JdbcClient jdbc, Clock clock, SubjectSight sight) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sight = sight;
    }

    /**
     * Whose day it is.
     *
     * @param viewer who looks at it: that person, or somebody who stands in, to whom only plans about something are told
     */
    public record Whose(UUID id, String name, Viewer viewer) {

        /** One's own. */
        public static Whose of(Viewer viewer) {
            return new Whose(viewer.personId(), viewer.name(), viewer);
        }

        /** @throws NotPermitted when the viewer neither is the person nor stands in now */
        public Whose {
            if (!viewer.owners().contains(id)) {
                throw new NotPermitted("see the day of somebody else");
            }
        }

        /** Whether who looks is somebody else. */
        public boolean deputised() {
            return !id.equals(viewer.personId());
        }
    }

    /**
     * The open plans of these kinds.
     *
     * @param each how many of each part at most
     */
    public DayPlan of(Whose whose, Set<ActivityKind> kinds, int each) {
        return read(whose, kinds, -1, 0, each);
    }

    /** Further plans of one part, from behind the first {@code after} on. */
    public DayPlan further(Whose whose, Set<ActivityKind> kinds, DayPart part, int after, int most) {
        return read(whose, kinds, part.ordinal(), after, most);
    }

    private DayPlan read(Whose whose, Set<ActivityKind> kinds, int only, int after, int most) {
        Viewer viewer = whose.viewer();
        Visibility told = sight.told(viewer, "a");
        String statement = PLANS.replace("{any}", SubjectSight.any("activity"))
                .replace("{standing}", sight.standing("a"))
                .replace("{columns}", sight.columns())
                .replace("{told}", told.sql());
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        Map<DayPart, List<DayPlan.Line>> lines = new EnumMap<>(DayPart.class);
        Map<DayPart, Integer> totals = new EnumMap<>(DayPart.class);
        jdbc.sql(CallNumber.in(statement, viewer))
                .param("person", whose.id())
                .param("own", !whose.deputised())
                .param("zone", viewer.zone().getId())
                .param("kinds", kinds.stream().map(ActivityKind::code).toArray(String[]::new))
                .param("today", today)
                .param("soon", today.plusDays(DAYS_SOON))
                .param("most", MOST)
                .param("after", after)
                .param("until", after + most)
                .param("only", only)
                .params(told.parameters())
                .query((ResultSet row) -> {
                    DayPart part = DayPart.values()[row.getInt("part")];
                    totals.put(part, row.getInt("total"));
                    lines.computeIfAbsent(part, any -> new ArrayList<>()).add(line(row, whose));
                });
        List<DayPlan.Part> parts = lines.entrySet().stream()
                .map(part -> new DayPlan.Part(part.getKey(), totals.getOrDefault(part.getKey(), 0), part.getValue()))
                .toList();
        return new DayPlan(
                parts, totals.values().stream().mapToInt(Integer::intValue).sum() >= MOST);
    }

    private static DayPlan.Line line(ResultSet row, Whose whose) throws SQLException {
        boolean hosted = row.getString("host_name") != null;
        OpenActivity activity = new OpenActivity(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("description"),
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                hosted ? row.getObject("host_id", UUID.class) : whose.id(),
                hosted ? row.getString("host_name") : whose.name(),
                row.getString("priority"),
                row.getObject("due_day", LocalDate.class),
                instant(row),
                row.getObject("minutes", Integer.class),
                row.getString("at"),
                row.getObject("author_id", UUID.class),
                repeat(row.getString("repeat")),
                row.getString("guests"),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getString("record_name"));
        return new DayPlan.Line(
                activity,
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getString("author_name"),
                row.getString("phone"));
    }

    private static @Nullable Repeat repeat(@Nullable String text) {
        return text == null ? null : Repeat.of(text);
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("due_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
