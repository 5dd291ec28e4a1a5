package atrium.domain.handovers;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.OriginSource;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names what was handed over in the log by how much it was; whoever keeps people is led to it. */
@Component
class HandoverOrigins implements OriginSource {

    private final JdbcClient jdbc;

    HandoverOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, ChangeOrigin> among(Collection<UUID> ids, Viewer viewer) {
        Map<UUID, ChangeOrigin> found = new HashMap<>();
        jdbc.sql("""
                        SELECT h.id, h.person_id, (SELECT coalesce(sum(t.amount), 0) FROM handover_part t
                          WHERE t.handover_id = h.id) AS amount FROM handover h WHERE h.id = ANY(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            String page = "/admin/people/" + row.getString("person_id") + "/handovers/" + id;
            found.put(
                    id,
                    new ChangeOrigin(
                            "handover",
                            row.getString("amount"),
                            viewer.may(Capability.ADMINISTER_PEOPLE) ? page : null));
        });
        return found;
    }
}
