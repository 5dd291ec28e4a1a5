package atrium.domain.organization;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.TeamChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.TeamText.Typed;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds, changes and dissolves teams, for those who keep people; the teams remain a tree. */
@Component
@Transactional
public class TeamManagement {

    private final Teams teams;
    private final TeamText texts;
    private final TeamMembers members;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamManagement(
            Teams teams,
            TeamText texts,
            TeamMembers members,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.texts = texts;
        this.members = members;
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
        Typed typed = texts.read(values, null);
        UUID id = teams.found(typed.name(), typed.parent(), typed.lead(), members, false);
        tell(id, typed.name(), "founded", FieldChange.between(Map.of(), told(id)), viewer.actor());
        return id;
    }

    /**
     * Changes name, place, lead and members of a team.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(UUID id, FieldEdit edit, MembershipEdit membership, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        edit(id, edit, membership, viewer.actor());
    }

    /** The same for somebody who was found to keep people. */
    void edit(UUID id, FieldEdit edit, MembershipEdit membership, Actor actor) {
        oneAtATime();
        Map<String, String> before = told(id);
        Typed typed = texts.read(edit.over(texts.of(id)), id);
        jdbc.sql(
                        "UPDATE team SET version = version + 1, name = :name, parent_id = :parent, lead_id = :lead WHERE id = :id")
                .param("id", id)
                .param("name", typed.name())
                .param("parent", typed.parent())
                .param("lead", typed.lead())
                .update();
        members.change(id, membership);
        List<FieldChange> changes = FieldChange.between(before, told(id));
        if (!changes.isEmpty()) {
            tell(id, typed.name(), "changed", changes, actor);
        }
    }

    /**
     * Dissolves a team to which nothing belongs any more.
     *
     * @throws TeamStillInUse otherwise
     */
    public void dissolve(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        Map<String, String> before = told(id);
        try {
            jdbc.sql("DELETE FROM team WHERE id = :id").param("id", id).update();
        } catch (DataIntegrityViolationException belongs) {
            throw new TeamStillInUse();
        }
        tell(id, before.getOrDefault("name", ""), "dissolved", FieldChange.between(before, Map.of()), viewer.actor());
    }

    /** Text form of name, parent and lead, for a form; empty fields are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(UUID id) {
        return texts.of(id);
    }

    // Two moves at once could make a ring together.
    private void oneAtATime() {
        jdbc.sql("LOCK TABLE team IN SHARE ROW EXCLUSIVE MODE").update();
    }

    // Names rather than ids: the audit log outlives them.
    private Map<String, String> told(UUID id) {
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

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Actor actor) {
        events.publishEvent(new TeamChanged(id, name, deed, changes, actor, clock.instant()));
    }
}
