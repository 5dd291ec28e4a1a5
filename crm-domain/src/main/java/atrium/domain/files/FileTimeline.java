package atrium.domain.files;

import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs files into the timeline: whoever sees the customer reads of them until they are removed. */
@Component
class FileTimeline implements TimelineSource {

    private final JdbcClient jdbc;

    FileTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return RecordFiles.TYPE;
    }

    @Override
    public Set<UUID> standingAmong(Collection<UUID> ids, Viewer viewer) {
        return jdbc.sql("SELECT id FROM stored_file WHERE id = ANY(:ids) AND removed_at IS NULL")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
