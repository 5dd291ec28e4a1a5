package atrium.domain.savedviews;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the views that a person keeps and those that others share with them. */
@Component
@Transactional(readOnly = true)
public class SavedViews {

    /** True of views that the viewer sees. */
    static final String VISIBLE = "(v.owner_id = :viewer OR v.for_all OR v.team_id = ANY(:viewer_teams))";

    /** True of views that the viewer may change: their own, and for those who keep people all that are shared. */
    static final String EDITABLE =
            "(v.owner_id = :viewer OR (:administrator AND (v.for_all OR v.team_id IS NOT NULL)))";

    private static final String VIEWS = """
            SELECT v.id, v.record_type, v.name, v.owner_id, p.name AS owner_name, v.for_all, v.team_id, t.name AS team,
              v.parts, %s AS may_edit, pin.view_id IS NOT NULL AS pinned,
              EXISTS (SELECT FROM list_view_default d JOIN person_role r ON r.role_id = d.role_id
                      WHERE d.view_id = v.id AND r.person_id = :viewer) AS usual
            FROM list_view v JOIN person p ON p.id = v.owner_id LEFT JOIN team t ON t.id = v.team_id
              LEFT JOIN list_view_pin pin ON pin.view_id = v.id AND pin.person_id = :viewer
            WHERE %s
            """.formatted(EDITABLE, VISIBLE);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All views of a record type's list that the viewer sees, by name. */
    public List<SavedView> of(String type, Viewer viewer) {
        return jdbc.sql(VIEWS + " AND v.record_type = :type ORDER BY lower(v.name), v.id")
                .params(parameters(viewer))
                .param("type", type)
                .query(this::view)
                .list();
    }

    /** The view, if the viewer sees it. */
    public Optional<SavedView> find(UUID id, Viewer viewer) {
        return jdbc.sql(VIEWS + " AND v.id = :id")
                .params(parameters(viewer))
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** The views in the viewer's menu, by name. */
    public List<PinnedView> pinned(Viewer viewer) {
        return jdbc.sql("""
                        SELECT v.id, v.record_type AS type, v.name, pin.matches, pin.more, pin.counted_at
                        FROM list_view_pin pin JOIN list_view v ON v.id = pin.view_id
                        WHERE pin.person_id = :viewer AND %s ORDER BY lower(v.name), v.id
                        """.formatted(VISIBLE))
                .params(parameters(viewer))
                .query(RecordRows.of(PinnedView.class))
                .list();
    }

    /** The roles for whose people a list begins with the view. */
    public Set<UUID> beginnings(UUID id) {
        return jdbc.sql("SELECT role_id FROM list_view_default WHERE view_id = :id")
                .param("id", id)
                .query(UUID.class)
                .set();
    }

    static Map<String, Object> parameters(Viewer viewer) {
        return Map.of(
                "viewer",
                viewer.personId(),
                "viewer_teams",
                viewer.teams().toArray(UUID[]::new),
                "administrator",
                viewer.may(Capability.ADMINISTER_PEOPLE));
    }

    private SavedView view(ResultSet row, int number) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("record_type"),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                audience(row.getBoolean("for_all"), team),
                row.getString("team"),
                Objects.requireNonNull(
                        json.readValue(row.getString("parts"), new TypeReference<HashMap<String, String>>() {})),
                row.getBoolean("may_edit"),
                row.getBoolean("pinned"),
                row.getBoolean("usual"));
    }

    private static String audience(boolean forAll, @Nullable UUID team) {
        if (forAll) {
            return SavedView.ALL;
        }
        return team == null ? SavedView.OWN : team.toString();
    }
}
