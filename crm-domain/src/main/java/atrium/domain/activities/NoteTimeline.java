package atrium.domain.activities;

import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs notes into the timeline: whoever sees the customer reads them until they are withdrawn. */
@Component
class NoteTimeline implements TimelineSource {

    static final String TYPE = "note";

    private final JdbcClient jdbc;

    NoteTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> standingAmong(Collection<UUID> ids, Viewer viewer) {
        return jdbc.sql("SELECT id FROM note WHERE id = ANY(:ids) AND withdrawn_at IS NULL")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
