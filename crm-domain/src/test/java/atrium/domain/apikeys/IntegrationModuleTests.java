package atrium.domain.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.identity.PasswordMail;
import atrium.domain.identity.PeopleAdministration;
import atrium.domain.identity.PeopleDirectory;
import atrium.domain.identity.Secret;
import atrium.domain.identity.StandardRole;
import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Act;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program acts under its own name with roles of its own, and is no human being anywhere. */
@ModuleTest
class IntegrationModuleTests {

    @Autowired
    Integrations integrations;

    @Autowired
    IntegrationKeeping kept;

    @Autowired
    KeyKeeping keys;

    @Autowired
    KeyEntrance entrance;

    @Autowired
    People people;

    @Autowired
    PeopleDirectory directory;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    PasswordMail mail;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    UUID shop;

    @BeforeEach
    void anIntegration() {
        nora = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        shop = kept.add(
                Map.of("name", "Web shop", "purpose", "Sends orders; ask Nora"),
                Set.of(role(StandardRole.SALES_MANAGER)),
                Set.of(),
                nora);
    }

    @Test
    void itsKeyActsUnderItsNameWithItsRolesWithinTheScopes() {
        Viewer program = enter(key("account:read")).viewer();

        assertThat(program.personId()).isEqualTo(shop);
        assertThat(program.name()).isEqualTo("Web shop");
        assertThat(program.level("account", Act.READ)).isNotEqualTo(Level.NONE);
        assertThat(program.may(Act.EDIT, "account")).isFalse();
        assertThat(program.capabilities()).isEmpty();
        assertThat(integrations.get(shop, nora).keys()).isEqualTo(1);
        assertThat(integrations.get(shop, nora).lastUsedAt()).isNotNull();
    }

    @Test
    void itsKeysAndTheAuditLogNameItAndWhoMadeThem() {
        key("*:read");
        PendingWrites.flush();

        assertThat(keys.of(shop, nora)).singleElement().satisfies(key -> {
            assertThat(key.personName()).isEqualTo("Web shop");
            assertThat(key.service()).isTrue();
            assertThat(key.maker()).isEqualTo(nora.name());
        });
        assertThat(jdbc.sql("""
                        SELECT changes::text FROM audit_entry
                        WHERE record_type = 'api-key' AND person_id = :nora AND changes::text LIKE '%Web shop%'
                        """)
                        .param("nora", nora.personId())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void nobodySignsInAsItAndItIsNotOfferedWhereHumanBeingsAre() {
        assertThat(people.active()).extracting(PersonSummary::id).doesNotContain(shop);
        assertThat(people.named("Web", 10)).isEmpty();
        assertThat(people.meant(List.of("Web shop", shop.toString())).values())
                .hasSize(2)
                .allMatch(meant -> meant.count() == 0);
        assertThat(people.details(shop)).isEmpty();
        assertThat(directory.search("Web shop", true, 0, nora)).isEmpty();
        assertThat(people.byIds(List.of(shop)).get(shop)).isEqualTo(new PersonSummary(shop, "Web shop", "", true));
        assertThatThrownBy(() -> mail.link(shop, nora)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> mail.send(shop, nora)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> administration.deactivate(shop, nora)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void aHumanBeingIsNoIntegration() {
        assertThatThrownBy(() -> integrations.get(nora.personId(), nora)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> kept.deactivate(nora.personId(), nora)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> keys.issueFor(nora.personId(), new NewKey("Other", Set.of("*:write"), 7), nora))
                .isInstanceOf(UnknownRecord.class);
    }

    @Test
    void itsKeysStopWhileItIsOutOfUseAndNoneIsMade() {
        Secret key = key("*:read");
        kept.deactivate(shop, nora);

        assertThat(entrance.enter(key.text())).isEmpty();
        assertThat(integrations.get(shop, nora).keys()).isZero();
        assertThatThrownBy(() -> key("*:read")).isInstanceOf(UnknownRecord.class);

        kept.reactivate(shop, nora);
        assertThat(entrance.enter(key.text())).isPresent();
        keys.revoke(keys.of(shop, nora).get(0).id(), nora);
        assertThat(entrance.enter(key.text())).isEmpty();
    }

    @Test
    void itDoesNotCountAsSomebodyWhoKeepsPeople() {
        kept.edit(
                shop,
                new FieldEdit(Map.of(), Map.of()),
                new MembershipEdit(Set.of(), Set.of(role(StandardRole.ADMINISTRATOR))),
                new MembershipEdit(Set.of(), Set.of()),
                nora);

        assertThat(enter(key("*:write")).viewer().capabilities()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM person p JOIN person_role r ON r.person_id = p.id"
                                + " WHERE p.active AND NOT p.technical AND r.role_id = :role")
                        .param("role", role(StandardRole.ADMINISTRATOR))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> administration.deactivate(nora.personId(), nora))
                .hasMessageContaining("last-administrator");
    }

    @Test
    void twoEditorsOfOneFieldAreToldAndWhatIsMissingIsRefusedAtItsField() {
        MembershipEdit none = new MembershipEdit(Set.of(), Set.of());
        kept.edit(shop, new FieldEdit(Map.of("name", "Web shop"), Map.of("name", "Shop")), none, none, nora);

        assertThatThrownBy(() -> kept.edit(
                        shop, new FieldEdit(Map.of("name", "Web shop"), Map.of("name", "Store")), none, none, nora))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> kept.add(Map.of("name", " "), Set.of(), Set.of(), nora))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("name", "purpose"));
        assertThat(integrations.get(shop, nora).name()).isEqualTo("Shop");
    }

    @Test
    void onlyThoseWhoKeepPeopleKeepIntegrations() {
        Viewer rita = company.viewer("Rita", StandardRole.SALES_REP);

        assertThatThrownBy(() -> integrations.all(rita)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> kept.add(Map.of(), Set.of(), Set.of(), rita)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keys.issueFor(shop, new NewKey("Mine", Set.of("*:read"), 7), rita))
                .isInstanceOf(NotPermitted.class);
        Secret key = key("*:read");
        UUID id = keys.of(shop, nora).get(0).id();
        assertThatThrownBy(() -> keys.revoke(id, rita)).isInstanceOf(UnknownRecord.class);
        assertThat(entrance.enter(key.text())).isPresent();
    }

    private UUID role(StandardRole role) {
        return jdbc.sql("SELECT id FROM role WHERE code = :code")
                .param("code", role.code())
                .query(UUID.class)
                .single();
    }

    private Secret key(String... scopes) {
        return keys.issueFor(shop, new NewKey("Orders", Set.of(scopes), 7), nora);
    }

    private KeyHolder enter(Secret key) {
        return entrance.enter(key.text()).orElseThrow();
    }
}
