package atrium.domain.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the words of files into the records that they mean by {@link RecordType#namings}, and records into such words. */
@Component
public class RecordNamings {

    // One arm for each index by which a text can mean a record.
    private static final String MEANT = """
            SELECT typed, (array_agg(DISTINCT a.id))[1] AS id, count(DISTINCT a.id) AS hits
            FROM unnest(:typed) AS t (typed)
            LEFT JOIN LATERAL (
              SELECT id FROM %1$s r WHERE r.id = CASE WHEN t.typed ~ '^[0-9a-f-]{36}$' THEN t.typed::uuid END
              %2$s
            ) hit ON true
            LEFT JOIN %1$s a ON a.id = hit.id AND a.deleted_at IS NULL AND %3$s
            GROUP BY typed
            """;

    private final JdbcClient jdbc;

    RecordNamings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which records of a type texts mean, as far as the viewer sees them.
     *
     * @return by text; none is absent
     */
    public Map<String, Meant> meant(RecordType type, Collection<String> typed, Viewer viewer) {
        Map<String, Meant> meant = new HashMap<>();
        if (typed.isEmpty()) {
            return meant;
        }
        Visibility visible = Visibility.of(viewer, type, Act.READ, "a");
        String arms = type.namings().stream()
                .filter(naming -> viewer.sees(type.code(), naming.field()))
                .map(naming -> "UNION SELECT id FROM %s r WHERE %s".formatted(type.table(), naming.condition()))
                .collect(Collectors.joining("\n"));
        jdbc.sql(MEANT.formatted(type.table(), arms, visible.sql()))
                .param("typed", typed.toArray(String[]::new))
                .params(visible.parameters())
                .query(row -> {
                    meant.put(row.getString("typed"), new Meant(row.getObject("id", UUID.class), row.getInt("hits")));
                });
        return meant;
    }

    /** Words that mean these records alone: their names where no other is called so, else their ids; those that the viewer sees. */
    public Map<UUID, String> names(RecordType type, Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM %s r WHERE id = ANY(:ids) AND deleted_at IS NULL AND %s"
                        .formatted(type.table(), visible.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        Map<String, Meant> meant = meant(type, Set.copyOf(names.values()), viewer);
        names.replaceAll((id, name) -> {
            Meant found = meant.get(name);
            return found != null && found.count() == 1 ? name : id.toString();
        });
        return names;
    }
}
