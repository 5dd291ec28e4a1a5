package atrium.domain.identity;

import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.People;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who keep people do with them; somebody who can do it always remains. */
@Component
@Transactional
public class PeopleAdministration {

    private final PeopleManagement people;
    private final People directory;
    private final Administrators administrators;
    private final OpenSessions sessions;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleAdministration(
            PeopleManagement people,
            People directory,
            Administrators administrators,
            OpenSessions sessions,
            Memberships memberships,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.directory = directory;
        this.administrators = administrators;
        this.sessions = sessions;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a person, who still needs a link to choose a password.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Set<UUID> roles, Set<UUID> teams, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        UUID id = people.add(values, viewer.actor());
        assign(id, new MembershipEdit(Set.of(), roles), new MembershipEdit(Set.of(), teams), viewer);
        return id;
    }

    /**
     * Changes a person's fields, roles and teams.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws LastAdministratorLeaves when nobody would be left who keeps people
     */
    public void edit(UUID id, FieldEdit edit, MembershipEdit roles, MembershipEdit teams, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        administrators.oneAtATime();
        people.edit(id, edit, viewer.actor());
        assign(id, roles, teams, viewer);
        administrators.remainOrThrow();
    }

    /** Ends the person's access at once, on every node. */
    public void deactivate(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        administrators.oneAtATime();
        people.deactivate(id, viewer.actor());
        jdbc.sql("DELETE FROM password_link WHERE person_id = :id")
                .param("id", id)
                .update();
        sessions.endAll(id, null);
        administrators.remainOrThrow();
    }

    /** Lets the person in again. */
    public void reactivate(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        people.reactivate(id, viewer.actor());
    }

    /** Ends all sessions of a person. */
    public void endSessions(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        sessions.endAll(id, null);
        tell(id, "sessions-ended", List.of(), viewer);
    }

    private void assign(UUID id, MembershipEdit roles, MembershipEdit teams, Viewer viewer) {
        List<FieldChange> changes = memberships.change(id, roles, teams);
        if (!changes.isEmpty()) {
            tell(id, "assigned", changes, viewer);
        }
    }

    private void tell(UUID id, String deed, List<FieldChange> changes, Viewer viewer) {
        String name = directory.details(id).orElseThrow().name();
        events.publishEvent(new PersonChanged(id, name, deed, changes, viewer.actor(), clock.instant()));
    }
}
