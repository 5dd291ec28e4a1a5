package atrium.domain.organization;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams of our company, a tree. */
@Component
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Founds a team. */
    @Transactional
    public UUID found(
            String name, @Nullable UUID parentId, @Nullable UUID leadId, Collection<UUID> members, boolean demo) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO team (id, version, name, parent_id, lead_id, demo)
                        VALUES (:id, 0, :name, :parent, :lead, :demo)
                        """)
                .param("id", id)
                .param("name", name)
                .param("parent", parentId)
                .param("lead", leadId)
                .param("demo", demo)
                .update();
        jdbc.sql("INSERT INTO team_member (team_id, person_id) SELECT :id, unnest(:members)")
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .update();
        return id;
    }

    /** All teams by name. */
    @Transactional(readOnly = true)
    public List<TeamSummary> all() {
        return jdbc.sql("SELECT id, name, parent_id, lead_id FROM team ORDER BY name")
                .query(RecordRows.of(TeamSummary.class))
                .list();
    }

    /** Whether the team exists. */
    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM team WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
