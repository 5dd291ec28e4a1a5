package atrium.domain.savedviews;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads name and audience of a view, and says with whom somebody may share one. */
@Component
public class SavedViewText {

    /** Most characters of a name. */
    public static final int MAX_NAME = 80;

    private final JdbcClient jdbc;

    SavedViewText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was typed, checked. */
    record Typed(
            String name,
            boolean forAll,
            @Nullable UUID team,
            @Nullable String teamName) {}

    /** A team with which a view can be shared. */
    public record Audience(UUID id, String name) {}

    /** The teams of the viewer, by name; a lead's include all below. */
    @Transactional(readOnly = true)
    public List<Audience> teams(Viewer viewer) {
        return jdbc.sql("SELECT id, name FROM team WHERE id = ANY(:teams) ORDER BY lower(name)")
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .query(RecordRows.of(Audience.class))
                .list();
    }

    /** Whether the viewer may share with the whole company: who leads a team or keeps people. */
    @Transactional(readOnly = true)
    public boolean mayShareWithAll(Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE)
                || jdbc.sql("SELECT EXISTS (SELECT FROM team WHERE lead_id = :person)")
                        .param("person", viewer.personId())
                        .query(Boolean.class)
                        .single();
    }

    // An audience that stands already may stay, whoever renames the view.
    Typed read(Map<String, String> values, String type, @Nullable SavedView before, Viewer viewer) {
        FieldReader reader = new FieldReader(values);
        String name = reader.required("name", MAX_NAME);
        List<Audience> teams = teams(viewer);
        List<String> allowed = new ArrayList<>(List.of(SavedView.OWN));
        teams.forEach(team -> allowed.add(team.id().toString()));
        if (mayShareWithAll(viewer)) {
            allowed.add(SavedView.ALL);
        }
        if (before != null) {
            allowed.add(before.audience());
        }
        String audience = reader.choice("audience", allowed);
        if (isTaken(name, type, before, viewer)) {
            reader.wrong("name", "list-view.problem.taken", name);
        }
        reader.orThrow();
        boolean ofTeam = audience != null && !audience.equals(SavedView.OWN) && !audience.equals(SavedView.ALL);
        UUID team = ofTeam ? UUID.fromString(audience) : null;
        return new Typed(name, SavedView.ALL.equals(audience), team, team == null ? null : name(team));
    }

    Map<String, String> told(Typed typed) {
        String audience = typed.forAll() ? SavedView.ALL : SavedView.OWN;
        return Map.of("name", typed.name(), "audience", typed.teamName() == null ? audience : typed.teamName());
    }

    private String name(UUID team) {
        return jdbc.sql("SELECT name FROM team WHERE id = :id")
                .param("id", team)
                .query(String.class)
                .single();
    }

    private boolean isTaken(String name, String type, @Nullable SavedView before, Viewer viewer) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM list_view
                          WHERE owner_id = :owner AND record_type = :type AND lower(name) = lower(:name)
                            AND id IS DISTINCT FROM :id)
                        """)
                .param("owner", before == null ? viewer.personId() : before.owner())
                .param("type", type)
                .param("name", name)
                .param("id", before == null ? null : before.id(), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
