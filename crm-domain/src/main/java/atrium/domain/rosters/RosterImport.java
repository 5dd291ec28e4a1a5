package atrium.domain.rosters;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TeamChanged;
import atrium.domain.identity.RoleHolders;
import atrium.domain.identity.Roles;
import atrium.domain.identity.Roles.RoleLine;
import atrium.domain.organization.Roster;
import atrium.domain.organization.RosterPerson;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads people, teams and roles for an import, and stores and tells what it made of them. */
@Component
class RosterImport {

    private final Roster roster;
    private final Teams teams;
    private final Roles roles;
    private final RoleHolders holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterImport(
            Roster roster,
            Teams teams,
            Roles roles,
            RoleHolders holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roster = roster;
        this.teams = teams;
        this.roles = roles;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** What is there, which nobody else changes until the transaction ends. */
    RosterState load() {
        Map<UUID, Set<UUID>> given = holders.byPerson();
        List<RosterPerson> people = roster.people();
        Map<UUID, String> names = roles.all().stream().collect(Collectors.toMap(RoleLine::id, RoleLine::name));
        return new RosterState(people, teams.all(), names, given);
    }

    void store(RosterState state, Actor actor) {
        List<UUID> changed = state.changed();
        roster.store(
                people(state, changed, true),
                people(state, changed, false),
                teams(state, changed, true),
                teams(state, changed, false));
        Map<UUID, Set<UUID>> regraded = state.regraded();
        if (!regraded.isEmpty()) {
            holders.store(regraded);
        }
        Instant now = clock.instant();
        List<RecordEvent> told = new ArrayList<>();
        for (UUID id : changed) {
            told.add(event(state, id, FieldChange.between(state.before(id), state.text(id)), actor, now));
        }
        if (!told.isEmpty()) {
            events.publishEvent(new BulkChange(told));
        }
    }

    private static RecordEvent event(RosterState state, UUID id, List<FieldChange> changes, Actor actor, Instant now) {
        String name = state.text(id).getOrDefault("name", "");
        return state.person(id) == null
                ? new TeamChanged(id, name, state.isNew(id) ? TeamImport.FOUNDED : "changed", changes, actor, now)
                : new PersonChanged(id, name, state.isNew(id) ? PersonImport.ADDED : "changed", changes, actor, now);
    }

    private static List<RosterPerson> people(RosterState state, List<UUID> ids, boolean fresh) {
        return ids.stream()
                .filter(id -> state.isNew(id) == fresh)
                .map(state::person)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<TeamSummary> teams(RosterState state, List<UUID> ids, boolean fresh) {
        return ids.stream()
                .filter(id -> state.isNew(id) == fresh)
                .map(state::team)
                .filter(Objects::nonNull)
                .toList();
    }
}
