package atrium.domain.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deleted records of all types, for those who may delete and so restore them. */
@Component
public class RecycleBin {

    /** Most records of one answer. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final RecordTypes types;

    RecycleBin(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Deleted records that the viewer sees and may restore, last deleted first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Deleted> deleted(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        String union = types.all().stream()
                .map(type -> select(type, viewer, parameters))
                .collect(Collectors.joining(" UNION ALL "));
        if (union.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(union + " ORDER BY deleted_at DESC, id LIMIT " + MOST)
                .params(parameters)
                .query((row, number) -> new Deleted(
                        row.getString("type"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("deleted_at").toInstant()))
                .list();
    }

    private static String select(RecordType type, Viewer viewer, Map<String, Object> parameters) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        Visibility deletable = Visibility.of(viewer, type, Act.DELETE, "r");
        parameters.putAll(visible.parameters());
        parameters.putAll(deletable.parameters());
        return "SELECT '%s' AS type, r.id, r.name, r.deleted_at FROM %s r WHERE r.deleted_at IS NOT NULL AND %s AND %s"
                .formatted(type.code(), type.table(), visible.sql(), deletable.sql());
    }

    /** A deleted record on one line. */
    public record Deleted(String type, UUID id, String name, Instant at) {}
}
