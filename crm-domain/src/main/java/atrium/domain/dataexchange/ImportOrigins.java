package atrium.domain.dataexchange;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.OriginSource;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names imports in the log by their files; whoever began one is led to its report. */
@Component
class ImportOrigins implements OriginSource {

    private final JdbcClient jdbc;

    ImportOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, ChangeOrigin> among(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, ChangeOrigin> found = new HashMap<>();
        jdbc.sql("SELECT id, file_name, person_id FROM import_run WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    boolean own = viewer.personId().equals(row.getObject("person_id", UUID.class));
                    found.put(
                            id, new ChangeOrigin("import", row.getString("file_name"), own ? "/imports/" + id : null));
                });
        return found;
    }
}
