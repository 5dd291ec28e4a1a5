package atrium.domain.organization;

import atrium.domain.events.FieldChange;
import atrium.domain.events.TeamChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds, changes and dissolves teams, for those who keep people; the teams remain a tree. */
@Component
@Transactional
public class TeamManagement {

    private static final int LONGEST_NAME = 200;

    private final Teams teams;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamManagement(Teams teams, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Founds a team from the text form of name, parent and lead.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID found(Map<String, String> values, Set<UUID> members, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        oneAtATime();
        Typed typed = read(values, null);
        UUID id = teams.found(typed.name(), typed.parent(), typed.lead(), members, false);
        tell(id, typed.name(), "founded", FieldChange.between(Map.of(), text(id)), viewer);
        return id;
    }

    /** Changes name, place, lead and members of a team. */
    public void edit(UUID id, Map<String, String> values, Set<UUID> members, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        oneAtATime();
        Map<String, String> before = text(id);
        Typed typed = read(values, id);
        jdbc.sql(
                        "UPDATE team SET version = version + 1, name = :name, parent_id = :parent, lead_id = :lead WHERE id = :id")
                .param("id", id)
                .param("name", typed.name())
                .param("parent", typed.parent())
                .param("lead", typed.lead())
                .update();
        jdbc.sql("DELETE FROM team_member WHERE team_id = :id AND person_id <> ALL(:members)")
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO team_member (team_id, person_id)
                        SELECT :id, id FROM person WHERE id = ANY(:members) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .update();
        List<FieldChange> changes = FieldChange.between(before, text(id));
        if (!changes.isEmpty()) {
            tell(id, typed.name(), "changed", changes, viewer);
        }
    }

    /**
     * Dissolves a team to which nothing belongs any more.
     *
     * @throws TeamStillInUse otherwise
     */
    public void dissolve(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        Map<String, String> before = text(id);
        try {
            jdbc.sql("DELETE FROM team WHERE id = :id").param("id", id).update();
        } catch (DataIntegrityViolationException belongs) {
            throw new TeamStillInUse();
        }
        tell(id, before.getOrDefault("name", ""), "dissolved", FieldChange.between(before, Map.of()), viewer);
    }

    /** Members of a team. */
    @Transactional(readOnly = true)
    public Set<UUID> members(UUID id) {
        return jdbc.sql("SELECT person_id FROM team_member WHERE team_id = :id")
                .param("id", id)
                .query(UUID.class)
                .set();
    }

    /** Number of members by team; teams without any are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes() {
        Map<UUID, Integer> sizes = new HashMap<>();
        jdbc.sql("SELECT team_id, count(*) AS members FROM team_member GROUP BY team_id")
                .query(row -> {
                    sizes.put(row.getObject("team_id", UUID.class), row.getInt("members"));
                });
        return sizes;
    }

    private record Typed(
            String name, @Nullable UUID parent, @Nullable UUID lead) {}

    private Typed read(Map<String, String> values, @Nullable UUID self) {
        FieldReader reader = new FieldReader(values);
        Typed typed = new Typed(reader.required("name", LONGEST_NAME), reader.id("parent"), reader.id("lead"));
        if (isNameTaken(typed.name(), self)) {
            reader.wrong("name", "team.name-taken", typed.name());
        }
        if (typed.parent() != null && !teams.exists(typed.parent())) {
            reader.wrong("parent", "field.problem.choice", "");
        }
        if (typed.lead() != null && !isPerson(typed.lead())) {
            reader.wrong("lead", "field.problem.choice", "");
        }
        if (self != null && typed.parent() != null && isBelow(typed.parent(), self)) {
            reader.wrong("parent", "team.cycle", "");
        }
        reader.orThrow();
        return typed;
    }

    // Two moves at once could make a ring together.
    private void oneAtATime() {
        jdbc.sql("LOCK TABLE team IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private boolean isBelow(UUID team, UUID top) {
        return jdbc.sql("""
                        WITH RECURSIVE up (id, parent_id) AS (
                          SELECT id, parent_id FROM team WHERE id = :team
                          UNION SELECT t.id, t.parent_id FROM team t JOIN up ON t.id = up.parent_id)
                        SELECT EXISTS (SELECT FROM up WHERE id = :top)
                        """)
                .param("team", team)
                .param("top", top)
                .query(Boolean.class)
                .single();
    }

    private boolean isNameTaken(String name, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM team
                          WHERE lower(name) = lower(:name) AND id IS DISTINCT FROM CAST(:self AS uuid))
                        """)
                .param("name", name)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    private boolean isPerson(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE id = :id AND active)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    // Names rather than ids: the audit log outlives them.
    private Map<String, String> text(UUID id) {
        return jdbc.sql("""
                        SELECT t.name, up.name AS parent, l.name AS lead,
                          (SELECT string_agg(p.name, ', ' ORDER BY p.name) FROM team_member m
                            JOIN person p ON p.id = m.person_id WHERE m.team_id = t.id) AS members
                        FROM team t LEFT JOIN team up ON up.id = t.parent_id LEFT JOIN person l ON l.id = t.lead_id
                        WHERE t.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    Map<String, String> text = new HashMap<>();
                    for (String key : List.of("name", "parent", "lead", "members")) {
                        Optional.ofNullable(row.getString(key)).ifPresent(value -> text.put(key, value));
                    }
                    return text;
                })
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("team", id)));
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new TeamChanged(id, name, deed, changes, viewer.actor(), clock.instant()));
    }
}
