package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.TeamManagement;
import atrium.domain.organization.TeamMembers;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two administrators have the same form open; nothing of the first is undone by the second who does not know of it. */
@ModuleTest
class TwoAdministratorsModuleTests {

    private static final MembershipEdit NOBODY = new MembershipEdit(Set.of(), Set.of());

    @Autowired
    TeamManagement teams;

    @Autowired
    TeamMembers members;

    @Autowired
    RoleAdministration roles;

    @Autowired
    Roles stored;

    @Autowired
    PeopleAdministration people;

    @Autowired
    PeopleDirectory directory;

    @Autowired
    StandardRoles standard;

    @Autowired
    TestCompany company;

    Viewer boss;

    @BeforeEach
    void setUp() {
        boss = company.allSeeing("Bo");
        standard.define(Locale.ENGLISH);
        standard.give(boss.personId(), StandardRole.ADMINISTRATOR);
    }

    @Test
    void theSameFieldOfATeamIsAConflictAndOthersAreNot() {
        UUID team = teams.found(Map.of("name", "North"), Set.of(), boss);
        Map<String, String> opened = teams.fields(team);
        teams.edit(team, new FieldEdit(opened, Map.of("name", "North-East")), NOBODY, boss);

        assertThatThrownBy(() -> teams.edit(team, new FieldEdit(opened, Map.of("name", "North-West")), NOBODY, boss))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.clashes())
                                .containsExactly(new EditConflict.Clash("name", "North", "North-East", "North-West")));
        FieldEdit lead = new FieldEdit(
                opened, Map.of("name", "North", "lead", boss.personId().toString()));
        teams.edit(team, lead, NOBODY, boss);

        assertThat(teams.fields(team))
                .containsEntry("name", "North-East")
                .containsEntry("lead", boss.personId().toString());
    }

    @Test
    void membersThatSomebodyElseAddedStay() {
        UUID ann = company.person("Ann");
        UUID ben = company.person("Ben");
        UUID cleo = company.person("Cleo");
        UUID team = teams.found(Map.of("name", "North"), Set.of(ann), boss);
        FieldEdit nothing = new FieldEdit(Map.of(), Map.of());

        teams.edit(team, nothing, new MembershipEdit(Set.of(ann), Set.of(ann, ben)), boss);
        teams.edit(team, nothing, new MembershipEdit(Set.of(ann), Set.of(cleo)), boss);

        assertThat(members.of(team)).containsExactlyInAnyOrder(ben, cleo);
    }

    @Test
    void aRoleThatSomebodyElseTookAwayIsNotGivenBack() {
        UUID role = stored.find("executive").orElseThrow();
        UUID ann = company.person("Ann");
        FieldEdit nothing = new FieldEdit(Map.of(), Map.of());
        people.edit(ann, nothing, new MembershipEdit(Set.of(), Set.of(role)), NOBODY, boss);
        MembershipEdit untouched = new MembershipEdit(Set.of(role), Set.of(role));

        people.edit(ann, nothing, new MembershipEdit(Set.of(role), Set.of()), NOBODY, boss);
        people.edit(ann, nothing, untouched, NOBODY, boss);

        assertThat(directory.rolesOf(ann)).isEmpty();
    }

    @Test
    void theSameLevelOfARoleIsAConflictAndOthersAreNot() {
        UUID role = stored.find("sales-rep").orElseThrow();
        Map<String, String> opened = stored.details(role).orElseThrow().edit().text();
        roles.edit(role, new FieldEdit(opened, Map.of("account.READ", "ALL")), boss);

        assertThatThrownBy(() -> roles.edit(role, new FieldEdit(opened, Map.of("account.READ", "OWN")), boss))
                .isInstanceOf(EditConflict.class);
        roles.edit(role, new FieldEdit(opened, Map.of("contact.READ", "ALL")), boss);

        assertThat(stored.details(role).orElseThrow().edit().text())
                .containsEntry("account.READ", "ALL")
                .containsEntry("contact.READ", "ALL");
    }
}
