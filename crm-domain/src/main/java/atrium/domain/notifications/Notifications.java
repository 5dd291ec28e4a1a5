package atrium.domain.notifications;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person was told, and whether it was read. */
@Component
@Transactional
public class Notifications {

    /** The most unread ones that are counted. */
    public static final int MOST = 99;

    /** How many stand on a page. */
    public static final int PAGE = 50;

    private static final String READ = """
            SELECT n.id, n.kind, n.record_type, n.record_id, n.part, n.address, n.actor_id, a.name AS actor_name, n.amount,
              n.text_key, n.arguments::text AS arguments, n.at, n.read_at
            FROM notification n LEFT JOIN person a ON a.id = n.actor_id
            WHERE n.person_id = :person AND %s
            ORDER BY n.at DESC, n.id DESC LIMIT :most
            """;

    private static final String SHOWN = "n.in_page";

    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final Notifier notifier;
    private final JsonMapper json;
    private final Clock clock;

    Notifications(JdbcClient jdbc, RecordTypes types, Notifier notifier, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.notifier = notifier;
        this.json = json;
        this.clock = clock;
    }

    /** How many are unread, at most {@link #MOST} and one. */
    @Transactional(readOnly = true)
    public int unread(UUID person) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                          SELECT FROM notification WHERE person_id = :person AND in_page AND read_at IS NULL LIMIT :most) AS unread
                        """)
                .param("person", person)
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * The newest ones.
     *
     * @param unread whether those read are left out
     * @param before only those before the one with this id; null from the newest on
     */
    @Transactional(readOnly = true)
    public List<Notification> page(boolean unread, @Nullable UUID before, Viewer viewer) {
        String which = SHOWN
                + (unread ? " AND n.read_at IS NULL" : "")
                + (before == null
                        ? ""
                        : " AND (n.at, n.id) < (SELECT at, id FROM notification WHERE id = :before AND person_id = :person)");
        return seen(
                jdbc.sql(READ.formatted(which))
                        .param("person", viewer.personId())
                        .param("before", before)
                        .param("most", PAGE)
                        .query(this::notification)
                        .list(),
                viewer);
    }

    /** Those told after a moment, the newest first, at most as many as a page holds. */
    @Transactional(readOnly = true)
    public List<Notification> since(Instant at, Viewer viewer) {
        return seen(
                jdbc.sql(READ.formatted(SHOWN + " AND n.read_at IS NULL AND n.at > :since"))
                        .param("person", viewer.personId())
                        .param("since", Timestamp.from(at))
                        .param("most", PAGE)
                        .query(this::notification)
                        .list(),
                viewer);
    }

    /** Some of the person's own, the newest first. */
    @Transactional(readOnly = true)
    List<Notification> of(List<UUID> ids, Viewer viewer) {
        return seen(
                jdbc.sql(READ.formatted("n.id = ANY(:ids)"))
                        .param("person", viewer.personId())
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("most", ids.size())
                        .query(this::notification)
                        .list(),
                viewer);
    }

    /** One of the person's own; it counts as read from then on. */
    public Optional<Notification> open(UUID id, Viewer viewer) {
        Optional<Notification> found = seen(
                        jdbc.sql(READ.formatted("n.id = :id"))
                                .param("person", viewer.personId())
                                .param("id", id)
                                .param("most", 1)
                                .query(this::notification)
                                .list(),
                        viewer)
                .stream()
                .findFirst();
        found.ifPresent(one -> read(
                viewer,
                "id = :id OR (record_id = :record AND record_type = :type)",
                Map.of(
                        "id", id,
                        "record", one.record() == null ? id : one.record().id(),
                        "type", one.record() == null ? "" : one.record().type())));
        return found;
    }

    /** All of the person's count as read. */
    public void readAll(Viewer viewer) {
        read(viewer, "true", Map.of());
    }

    private void read(Viewer viewer, String which, Map<String, Object> parameters) {
        int read = jdbc.sql(
                        "UPDATE notification SET read_at = :now WHERE person_id = :person AND read_at IS NULL AND (%s)"
                                .formatted(which))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", viewer.personId())
                .params(parameters)
                .update();
        if (read > 0) {
            notifier.wake(List.of(viewer.personId()));
        }
    }

    /** Those among them that are about no record or about one that the viewer sees, with its name. */
    private List<Notification> seen(List<Notification> all, Viewer viewer) {
        Map<RecordRef, String> names = names(
                all.stream()
                        .flatMap(one -> Optional.ofNullable(one.record()).stream())
                        .collect(Collectors.toSet()),
                viewer);
        List<Notification> seen = new ArrayList<>();
        for (Notification one : all) {
            RecordRef record = one.record();
            if (record == null) {
                seen.add(one);
            } else if (names.containsKey(record)) {
                seen.add(named(one, names.get(record)));
            }
        }
        return seen;
    }

    private static Notification named(Notification one, @Nullable String name) {
        return new Notification(
                one.id(),
                one.kind(),
                one.record(),
                name,
                one.part(),
                one.address(),
                one.actorId(),
                one.actorName(),
                one.amount(),
                one.text(),
                one.arguments(),
                one.at(),
                one.read());
    }

    private Map<RecordRef, String> names(Set<RecordRef> records, Viewer viewer) {
        Map<RecordRef, String> names = new HashMap<>();
        for (RecordType type : types.all()) {
            UUID[] ids = RecordRef.idsOf(type.code(), List.copyOf(records));
            if (ids.length > 0) {
                Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
                jdbc.sql("SELECT r.id, r.name FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                                .formatted(type.table(), visible.sql()))
                        .param("ids", ids)
                        .params(visible.parameters())
                        .query((ResultSet row) -> {
                            names.put(type.ref(row.getObject("id", UUID.class)), row.getString("name"));
                        });
            }
        }
        return names;
    }

    private Notification notification(ResultSet row, int number) throws SQLException {
        String type = row.getString("record_type");
        return new Notification(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                type == null ? null : new RecordRef(type, row.getObject("record_id", UUID.class)),
                null,
                row.getString("part"),
                row.getString("address"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getInt("amount"),
                row.getString("text_key"),
                json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
