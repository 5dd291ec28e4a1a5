package atrium.domain.rosters;

import atrium.domain.events.Actor;
import atrium.domain.identity.Roles;
import atrium.domain.records.Capability;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs our own people into the import, with the teams that their rows name; nobody is written to. */
@Component
@Order(30)
class PersonImport implements Importable {

    static final String ADDED = "added";

    private final RecordType type = new PersonRecords();
    private final RosterImport rosters;
    private final RosterPutBack putBack;
    private final Roles roles;

    PersonImport(RosterImport rosters, RosterPutBack putBack, Roles roles) {
        this.roles = roles;
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
        return List.of("email", "name");
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("addresses", SettingKind.TEXT),
                new Setting("role", SettingKind.ROLE),
                new Setting("leadRole", SettingKind.ROLE),
                new Setting("teamName", SettingKind.TEXT));
    }

    @Override
    public Optional<String> problem(Map<String, String> settings) {
        String addresses = settings.getOrDefault("addresses", "");
        if (!addresses.isEmpty() && MailPattern.of(addresses).isEmpty()) {
            return Optional.of("import.problem.addresses");
        }
        boolean known = Stream.of("role", "leadRole")
                .map(settings::get)
                .filter(Objects::nonNull)
                .allMatch(this::isRole);
        return known ? Optional.empty() : Optional.of("field.problem.choice");
    }

    private boolean isRole(String id) {
        return roles.all().stream().anyMatch(role -> role.id().toString().equals(id));
    }

    @Override
    public boolean tellsCreation(String textKey) {
        return textKey.equals("person." + ADDED);
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        RosterState state = rosters.load();
        List<Outcome> outcomes = new PersonRows(rows, state, plan).take();
        rosters.store(state, Actor.importing(viewer.personId(), plan.importId()));
        return outcomes;
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return putBack.into(before, actor);
    }
}
