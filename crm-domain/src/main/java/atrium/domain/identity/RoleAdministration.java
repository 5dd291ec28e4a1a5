package atrium.domain.identity;

import atrium.domain.events.FieldChange;
import atrium.domain.events.RoleChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes roles, for those who keep people. */
@Component
@Transactional
public class RoleAdministration {

    private static final int LONGEST_NAME = 100;

    private final Roles roles;
    private final RecordTypes types;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleAdministration(
            Roles roles,
            RecordTypes types,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.types = types;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /** Addresses that can be a home: the lists of the record types. */
    public List<String> homes() {
        return types.all().stream().map(RecordType::path).toList();
    }

    /** Adds a role. */
    public UUID add(RoleEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        RoleEdit valid = valid(edit, null);
        UUID id = roles.define("role-" + UUID.randomUUID(), valid.name(), valid.home(), valid.capabilities(), Map.of());
        roles.replaceLevels(id, valid.levels());
        tell(
                id,
                valid.name(),
                "defined",
                FieldChange.between(Map.of(), text(roles.details(id).orElseThrow())),
                viewer);
        return id;
    }

    /**
     * Changes a role.
     *
     * @throws LastAdministratorLeaves when nobody would be left who keeps people
     */
    public void edit(UUID id, RoleEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        administrators.oneAtATime();
        RoleDetails before = roles.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("role", id)));
        RoleEdit valid = valid(edit, id);
        if (before.code().equals(StandardRole.ADMINISTRATOR.code())
                && !valid.capabilities().contains(Capability.ADMINISTER_PEOPLE)) {
            throw wrong("capabilities", "role.administrator-keeps");
        }
        roles.change(id, valid);
        roles.replaceLevels(id, valid.levels());
        administrators.remainOrThrow();
        List<FieldChange> changes =
                FieldChange.between(text(before), text(roles.details(id).orElseThrow()));
        if (!changes.isEmpty()) {
            tell(id, valid.name(), "changed", changes, viewer);
        }
    }

    private RoleEdit valid(RoleEdit edit, @Nullable UUID self) {
        FieldReader reader = new FieldReader(Map.of("name", edit.name(), "home", edit.home()));
        String name = reader.required("name", LONGEST_NAME);
        reader.required("home", LONGEST_NAME);
        reader.choice("home", homes());
        if (roles.isNameTaken(name, self)) {
            reader.wrong("name", "role.name-taken", name);
        }
        reader.orThrow();
        return new RoleEdit(name, edit.home(), edit.capabilities(), edit.levels());
    }

    private static InvalidRecord wrong(String field, String key) {
        return new InvalidRecord(List.of(new InvalidValue(field, key, "")));
    }

    private static Map<String, String> text(RoleDetails role) {
        Map<String, String> text = new TreeMap<>(Map.of("name", role.name(), "home", role.home()));
        role.capabilities().forEach(capability -> text.put(capability.name(), "true"));
        role.levels().forEach((type, acts) -> acts.forEach((act, level) -> text.put(key(type, act), level.name())));
        return text;
    }

    private static String key(String type, Act act) {
        return type + "." + act.name();
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new RoleChanged(id, name, deed, changes, viewer.actor(), clock.instant()));
    }
}
