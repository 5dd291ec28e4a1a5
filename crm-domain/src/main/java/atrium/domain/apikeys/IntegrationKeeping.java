package atrium.domain.apikeys;

import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.identity.Memberships;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.MembershipEdit;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the programs that act under a name and with roles of their own: technical people, who can't sign in, get no mail, and
 * are not offered where people are chosen. Each method is for those who keep people, and fails for others with {@link
 * atrium.domain.records.NotPermitted}.
 */
@Component
@Transactional
public class IntegrationKeeping {

    private static final int NAME = 200;
    private static final int PURPOSE = 500;

    private final Integrations integrations;
    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final CompanyProfile company;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntegrationKeeping(
            Integrations integrations,
            JdbcClient jdbc,
            Memberships memberships,
            CompanyProfile company,
            ApplicationEventPublisher events,
            Clock clock) {
        this.integrations = integrations;
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds one from the text form of name and purpose.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Set<UUID> roles, Set<UUID> teams, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        Map<String, String> read = read(values);
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO person (id, version, name, technical, purpose, zone, locale, created_at)
                        VALUES (:id, 0, :name, true, :purpose, :zone, :locale, :at)
                        """)
                .param("id", id)
                .params(read)
                .param("zone", company.get().zone().getId())
                .param("locale", company.get().locale().toLanguageTag())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(Map.of(), read));
        changes.addAll(
                memberships.change(id, new MembershipEdit(Set.of(), roles), new MembershipEdit(Set.of(), teams)));
        tell(id, read.getOrDefault("name", ""), "added", changes, viewer);
        return id;
    }

    /**
     * Changes name, purpose, roles and teams.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(UUID id, FieldEdit edit, MembershipEdit roles, MembershipEdit teams, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        hold(id);
        Map<String, String> before = integrations.get(id, viewer).fields();
        Map<String, String> read = read(edit.over(before));
        jdbc.sql(
                        "UPDATE person SET version = version + 1, name = :name, purpose = :purpose WHERE id = :id AND technical")
                .param("id", id)
                .params(read)
                .update();
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(before, read));
        changes.addAll(memberships.change(id, roles, teams));
        if (!changes.isEmpty()) {
            tell(id, read.getOrDefault("name", ""), "changed", changes, viewer);
        }
    }

    /** Puts it out of use: all its keys stop at once. */
    public void deactivate(UUID id, Viewer viewer) {
        switchTo(id, false, "deactivated", viewer);
    }

    /** Puts it into use again, and its keys with it. */
    public void reactivate(UUID id, Viewer viewer) {
        switchTo(id, true, "reactivated", viewer);
    }

    private void switchTo(UUID id, boolean active, String deed, Viewer viewer) {
        Integration one = integrations.get(id, viewer);
        int changed = jdbc.sql("""
                        UPDATE person SET version = version + 1, active = :active
                        WHERE id = :id AND technical AND active <> :active
                        """).param("id", id).param("active", active).update();
        if (changed > 0) {
            tell(id, one.name(), deed, List.of(), viewer);
        }
    }

    private void hold(UUID id) {
        jdbc.sql("SELECT id FROM person WHERE id = :id AND technical FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new UnknownRecord(Integrations.ref(id)));
    }

    private static Map<String, String> read(Map<String, String> values) {
        FieldReader reader = new FieldReader(values);
        String name = reader.required("name", NAME).replaceAll("\\p{Cntrl}+", " ");
        String purpose = reader.required("purpose", PURPOSE);
        reader.orThrow();
        return Map.of("name", name, "purpose", purpose);
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new PersonChanged(id, name, deed, changes, viewer.actor(), clock.instant()));
    }
}
