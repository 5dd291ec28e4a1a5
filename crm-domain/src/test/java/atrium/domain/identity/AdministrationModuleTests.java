package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.organization.TeamManagement;
import atrium.domain.organization.TeamMembers;
import atrium.domain.organization.TeamStillInUse;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class AdministrationModuleTests {

    @Autowired
    PeopleAdministration administration;

    @Autowired
    PeopleDirectory directory;

    @Autowired
    RoleAdministration roleAdministration;

    @Autowired
    TeamManagement teams;

    @Autowired
    TeamMembers members;

    @Autowired
    StandardRoles standard;

    @Autowired
    Roles roles;

    @Autowired
    People people;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    UUID boss;
    Viewer administrator;
    UUID administratorRole;
    UUID repRole;

    @BeforeEach
    void setUp() {
        standard.define(Locale.ENGLISH);
        administratorRole = roles.find("administrator").orElseThrow();
        repRole = roles.find("sales-rep").orElseThrow();
        boss = people.add(
                new NewPerson("Bo Boss", "boss@us.example", null, ZoneId.of("Europe/Madrid"), Locale.ENGLISH), false);
        standard.give(boss, StandardRole.ADMINISTRATOR);
        administrator = viewers.find(boss).orElseThrow();
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> administration.deactivate(boss, administrator))
                .isInstanceOf(LastAdministratorLeaves.class);
        assertThatThrownBy(() -> administration.edit(
                        boss, nothing(), instead(administratorRole, repRole), none(), administrator))
                .isInstanceOf(LastAdministratorLeaves.class);
    }

    @Test
    void anAdministratorMayLeaveWhenAnotherRemains() {
        UUID other = add("other@us.example", Set.of(administratorRole));
        administration.deactivate(boss, administrator);

        assertThat(viewers.find(boss)).isEmpty();
        assertThat(viewers.find(other)).isPresent();
    }

    @Test
    void theAdministratorsRoleKeepsItsPower() {
        FieldEdit weak = new FieldEdit(
                Map.of(Capability.ADMINISTER_PEOPLE.name(), "true"), Map.of(Capability.ADMINISTER_PEOPLE.name(), ""));

        assertThatThrownBy(() -> roleAdministration.edit(administratorRole, weak, administrator))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void anEditedRoleCountsAtOnce() {
        UUID rep = add("rep@us.example", Set.of(repRole));
        assertThat(viewers.find(rep).orElseThrow().level("account", atrium.domain.records.Act.READ))
                .isEqualTo(Level.TEAM);
        roleAdministration.edit(
                repRole, new FieldEdit(Map.of("account.READ", "TEAM"), Map.of("account.READ", "")), administrator);

        Viewer viewer = viewers.find(rep).orElseThrow();
        assertThat(viewer.may(atrium.domain.records.Act.READ, "account")).isFalse();
        assertThat(viewer.may(atrium.domain.records.Act.READ, "contact"))
                .as("a type that the edit does not name")
                .isTrue();
    }

    @Test
    void aNewRoleNeedsANameOfItsOwnAndAKnownHome() {
        assertThatThrownBy(() -> roleAdministration.add(
                        new RoleEdit("sales REP", "https://evil.example", Set.of(), Map.of()), administrator))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("name", "home"));
        UUID id = roleAdministration.add(new RoleEdit("Intern", "/accounts", Set.of(), Map.of()), administrator);
        assertThat(roles.details(id).orElseThrow().name()).isEqualTo("Intern");
    }

    @Test
    void anAddressBelongsToOnePerson() {
        assertThatThrownBy(() -> add("BOSS@us.example", Set.of()))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.messageKey())
                                .containsExactly("person.email-taken"));
    }

    @Test
    void whatChangedStandsInTheAuditLog() {
        UUID rep = add("rep@us.example", Set.of(repRole));
        administration.edit(
                rep,
                new FieldEdit(Map.of("name", "New Person"), Map.of("name", "Newer Person")),
                none(),
                none(),
                administrator);
        TestTransaction.flagForCommit();
        TestTransaction.end();

        assertThat(jdbc.sql("SELECT text_key || ' ' || changes FROM audit_entry WHERE record_id = :id ORDER BY id")
                        .param("id", rep)
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        added -> assertThat(added).startsWith("person.added"),
                        assigned -> assertThat(assigned).contains("person.assigned", "Sales rep"),
                        changed -> assertThat(changed).contains("person.changed", "New Person", "Newer Person"));
        TestTransaction.start();
        jdbc.sql("DELETE FROM person_role").update();
        jdbc.sql("DELETE FROM person").update();
        jdbc.sql("DELETE FROM role").update();
        TestTransaction.flagForCommit();
        TestTransaction.end();
    }

    @Test
    void teamsRemainATree() {
        UUID top = teams.found(Map.of("name", "Sales"), Set.of(boss), administrator);
        UUID below = teams.found(Map.of("name", "North", "parent", top.toString()), Set.of(), administrator);

        for (UUID parent : Set.of(top, below)) {
            assertThatThrownBy(() -> teams.edit(
                            top, new FieldEdit(Map.of(), Map.of("parent", parent.toString())), none(), administrator))
                    .isInstanceOfSatisfying(
                            InvalidRecord.class,
                            invalid -> assertThat(invalid.problems())
                                    .extracting(problem -> problem.messageKey())
                                    .containsExactly("team.cycle"));
        }
        assertThatThrownBy(() -> teams.found(Map.of("name", "sales"), Set.of(), administrator))
                .isInstanceOf(InvalidRecord.class);
        teams.edit(
                below,
                new FieldEdit(Map.of(), Map.of("lead", boss.toString())),
                new MembershipEdit(Set.of(), Set.of(boss)),
                administrator);
        assertThat(members.of(below)).containsExactly(boss);
        assertThatThrownBy(() -> teams.dissolve(top, administrator)).isInstanceOf(TeamStillInUse.class);
    }

    @Test
    void theListFindsPeopleWithoutAccentsAndTakesSignsLiterally() {
        add("jose@us.example", Set.of());
        assertThat(directory.search("JOSÉ", true, 0, administrator)).hasSize(1);
        assertThat(directory.search("%", true, 0, administrator)).isEmpty();
        assertThat(directory.search("_", true, 0, administrator)).isEmpty();
        assertThat(directory.search("", false, 0, administrator)).isEmpty();
    }

    @Test
    void whoMayNotKeepPeopleIsRefusedEverywhere() {
        Viewer rep = viewers.find(add("rep@us.example", Set.of(repRole))).orElseThrow();

        assertThatThrownBy(() -> administration.deactivate(boss, rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> administration.edit(
                        rep.personId(), nothing(), instead(repRole, administratorRole), none(), rep))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> directory.search("", true, 0, rep)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> teams.found(Map.of("name", "Mine"), Set.of(), rep))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> roleAdministration.add(new RoleEdit("Mine", "/accounts", Set.of(), Map.of()), rep))
                .isInstanceOf(NotPermitted.class);
    }

    private UUID add(String email, Set<UUID> roles) {
        return administration.add(
                Map.of("name", "New Person", "email", email, "zone", "Europe/Madrid", "locale", "en-GB"),
                roles,
                Set.of(),
                administrator);
    }

    private static MembershipEdit none() {
        return new MembershipEdit(Set.of(), Set.of());
    }

    private static MembershipEdit instead(UUID was, UUID now) {
        return new MembershipEdit(Set.of(was), Set.of(now));
    }

    private static FieldEdit nothing() {
        return new FieldEdit(Map.of(), Map.of());
    }
}
