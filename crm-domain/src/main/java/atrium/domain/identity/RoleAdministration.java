package atrium.domain.identity;

import atrium.domain.events.FieldChange;
import atrium.domain.events.RoleChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.HomePage;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final RoleDefinitions definitions;
    private final RecordTypes types;
    private final List<HomePage> pages;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleAdministration(
            Roles roles,
            RoleDefinitions definitions,
            RecordTypes types,
            List<HomePage> pages,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.definitions = definitions;
        this.types = types;
        this.pages = pages;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /** Pages that can be a home: those plugged in, then the lists of the record types. */
    public List<HomePage> homes() {
        return Stream.concat(pages.stream(), types.all().stream().map(HomePage::listOf))
                .toList();
    }

    /** Adds a role. */
    public UUID add(RoleEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        RoleEdit valid = valid(edit, null);
        UUID id = definitions.define(
                "role-" + UUID.randomUUID(), valid.name(), valid.home(), valid.capabilities(), Map.of());
        definitions.change(id, valid);
        definitions.replaceLevels(id, valid.levels());
        definitions.replaceFields(id, codes(), RoleFields.whole(types, valid.fields()));
        tell(id, valid.name(), "defined", FieldChange.between(Map.of(), text(id)), viewer);
        return id;
    }

    /**
     * Changes some of what a role is called and allows.
     *
     * @param edit in the text form of {@link RoleEdit#text()}
     * @throws LastAdministratorLeaves when nobody would be left who keeps people
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        administrators.oneAtATime();
        RoleDetails before = roles.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("role", id)));
        RoleEdit valid = valid(RoleEdit.of(edit.over(before.edit().text()), codes()), id);
        if (before.code().equals(StandardRole.ADMINISTRATOR.code())
                && !valid.capabilities().contains(Capability.ADMINISTER_PEOPLE)) {
            throw wrong("capabilities", "role.administrator-keeps");
        }
        definitions.change(id, valid);
        definitions.replaceLevels(id, valid.levels());
        definitions.replaceFields(id, codes(), RoleFields.whole(types, valid.fields()));
        administrators.remainOrThrow();
        List<FieldChange> changes = FieldChange.between(before.edit().text(), text(id));
        if (!changes.isEmpty()) {
            tell(id, valid.name(), "changed", changes, viewer);
        }
    }

    private RoleEdit valid(RoleEdit edit, @Nullable UUID self) {
        FieldReader reader = new FieldReader(Map.of("name", edit.name(), "home", edit.home()));
        String name = reader.required("name", LONGEST_NAME);
        reader.required("home", LONGEST_NAME);
        reader.choice("home", homes().stream().map(HomePage::path).toList());
        if (definitions.isNameTaken(name, self)) {
            reader.wrong("name", "role.name-taken", name);
        }
        Map<String, Map<String, FieldAccess>> fields = RoleFields.read(types, edit.fields(), reader);
        reader.orThrow();
        return new RoleEdit(name, edit.home(), edit.capabilities(), edit.levels(), fields, edit.secondFactor());
    }

    private List<String> codes() {
        return types.all().stream().map(RecordType::code).toList();
    }

    private static InvalidRecord wrong(String field, String key) {
        return new InvalidRecord(List.of(new InvalidValue(field, key, "")));
    }

    private Map<String, String> text(UUID id) {
        return roles.details(id).orElseThrow().edit().text();
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new RoleChanged(id, name, deed, changes, viewer.actor(), clock.instant()));
    }
}
