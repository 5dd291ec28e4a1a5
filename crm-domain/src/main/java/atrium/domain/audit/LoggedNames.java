package atrium.domain.audit;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the records that entries of the log point at, as far as the reader sees them; one statement asks for all types. */
@Component
@Transactional(readOnly = true)
public class LoggedNames {

    private final RecordTypes types;
    private final List<OriginSource> sources;
    private final JdbcClient jdbc;

    LoggedNames(RecordTypes types, List<OriginSource> sources, JdbcClient jdbc) {
        this.types = types;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Names of those of these records, of whatever type, that are not in the bin and that the viewer sees. */
    public Map<UUID, Named> visible(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> queries = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (RecordType type : types.all()) {
            Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
            parameters.putAll(visible.parameters());
            queries.add(
                    "SELECT '%s' AS type, r.id, r.name FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                            .formatted(type.code(), type.table(), visible.sql()));
        }
        Map<UUID, Named> found = new HashMap<>();
        jdbc.sql(String.join(" UNION ALL ", queries))
                .params(parameters)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(id, new Named(new RecordRef(row.getString("type"), id), row.getString("name")));
                });
        return found;
    }

    /** What changes came from, by its id; what is no longer known is absent. */
    public Map<UUID, ChangeOrigin> origins(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, ChangeOrigin> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sources.forEach(source -> found.putAll(source.among(ids, viewer)));
        }
        return found;
    }

    /** A record, and what it is called today. */
    public record Named(RecordRef record, String name) {}
}
