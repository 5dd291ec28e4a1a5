package atrium.domain.recyclebin;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deleted records of all types, for those who may delete and so restore them. */
@Component
public class RecycleBin {

    /** How long a deleted record can be taken back; after that it is purged by the next run. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Most records of one page. */
    public static final int PAGE_SIZE = 50;

    /** One record, by its type's code and table; see {@link #read}. */
    static final String ONE = """
            SELECT '%1$s' AS type, r.id, r.name, r.deleted_at, p.id AS person_id, p.name AS person_name
            FROM %2$s r LEFT JOIN LATERAL (
              SELECT e.person_id FROM audit_entry e WHERE e.record_id = r.id AND e.text_key = '%1$s.deleted'
              ORDER BY e.id DESC LIMIT 1) doer ON true LEFT JOIN person p ON p.id = doer.person_id
            WHERE r.id = :id
            """;

    // Who did it is looked up for those shown alone.
    private static final String SHOWN = """
            SELECT d.type, d.id, d.name, d.deleted_at, p.id AS person_id, p.name AS person_name
            FROM (%s ORDER BY deleted_at DESC, id DESC LIMIT :most) d
            LEFT JOIN LATERAL (
              SELECT e.person_id FROM audit_entry e WHERE e.record_id = d.id AND e.text_key = d.type || '.deleted'
              ORDER BY e.id DESC LIMIT 1) doer ON true LEFT JOIN person p ON p.id = doer.person_id
            ORDER BY d.deleted_at DESC, d.id DESC
            """;

    private final JdbcClient jdbc;
    private final RecordTypes types;

    RecycleBin(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /**
     * Deleted records that the viewer sees and may restore, last deleted first.
     *
     * @param name part of what they are called, whatever accents and capitals; empty for all
     * @param after where the page before ended; null for the first page
     */
    @Transactional(readOnly = true)
    public Page deleted(String name, @Nullable Position after, Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("most", PAGE_SIZE + 1);
        parameters.put("name", name);
        if (after != null) {
            parameters.put("at", Timestamp.from(after.at()));
            parameters.put("id", after.id());
        }
        String union = types.all().stream()
                .map(type -> select(type, !name.isEmpty(), after, viewer, parameters))
                .collect(Collectors.joining(" UNION ALL "));
        List<Deleted> found = union.isEmpty()
                ? List.of()
                : jdbc.sql(SHOWN.formatted(union))
                        .params(parameters)
                        .query(RecycleBin::read)
                        .list();
        return Page.of(found);
    }

    private static String select(
            RecordType type, boolean named, @Nullable Position after, Viewer viewer, Map<String, Object> parameters) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        Visibility deletable = Visibility.of(viewer, type, Act.DELETE, "r");
        parameters.putAll(visible.parameters());
        parameters.putAll(deletable.parameters());
        return """
                (SELECT '%s' AS type, r.id, r.name, r.deleted_at FROM %s r
                 WHERE r.deleted_at IS NOT NULL AND %s AND %s %s %s
                 ORDER BY r.deleted_at DESC, r.id DESC LIMIT :most)
                """.formatted(
                        type.code(),
                        type.table(),
                        visible.sql(),
                        deletable.sql(),
                        named ? "AND fold(r.name) LIKE '%' || fold_pattern(:name) || '%'" : "",
                        after == null ? "" : "AND (r.deleted_at, r.id) < (:at, :id)");
    }

    static Deleted read(ResultSet row, int number) throws SQLException {
        return new Deleted(
                row.getString("type"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("deleted_at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"));
    }

    /** A place between two records of the bin: everything after it was deleted earlier. */
    public record Position(Instant at, UUID id) {}

    /**
     * A deleted record on one line.
     *
     * @param personId who deleted it, as far as the log knows; so is the name
     */
    public record Deleted(
            String type,
            UUID id,
            String name,
            Instant at,
            @Nullable UUID personId,
            @Nullable String personName) {

        /** From when on it can't be taken back any more. */
        public Instant goesAt() {
            return at.plus(KEPT);
        }
    }

    /**
     * A stretch of the bin.
     *
     * @param next where the following one begins; null when this is the last
     */
    public record Page(List<Deleted> records, @Nullable Position next) {

        private static Page of(List<Deleted> found) {
            if (found.size() <= PAGE_SIZE) {
                return new Page(found, null);
            }
            Deleted last = found.get(PAGE_SIZE - 1);
            return new Page(List.copyOf(found.subList(0, PAGE_SIZE)), new Position(last.at(), last.id()));
        }
    }
}
