package atrium.domain.rosters;

import atrium.domain.events.Actor;
import atrium.domain.records.Capability;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs our own teams into the import: a tree, each with its lead. */
@Component
@Order(40)
class TeamImport implements Importable {

    static final String FOUNDED = "founded";

    private final RecordType type = new TeamRecords();
    private final RosterImport rosters;
    private final RosterPutBack putBack;

    TeamImport(RosterImport rosters, RosterPutBack putBack) {
        this.rosters = rosters;
        this.putBack = putBack;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE);
    }

    @Override
    public List<String> identities() {
        return List.of("name");
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of();
    }

    @Override
    public Optional<Nesting> nesting() {
        return Optional.of(new Nesting("parent", "name", "name"));
    }

    @Override
    public boolean tellsCreation(String textKey) {
        return textKey.equals("team." + FOUNDED);
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        RosterState state = rosters.load();
        TeamRows teams = new TeamRows(state, plan);
        List<Outcome> outcomes = rows.stream().map(teams::take).toList();
        rosters.store(state, Actor.importing(viewer.personId(), plan.importId()));
        return outcomes;
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return putBack.into(before, actor);
    }
}
