package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CalendarCircleModuleTests {

    @Autowired
    CalendarCircle circle;

    @Autowired
    Teams teams;

    @Autowired
    TestCompany company;

    UUID rita;
    UUID carl;
    UUID dora;
    UUID above;
    UUID below;

    @BeforeEach
    void setUp() {
        rita = company.person("Rita");
        carl = company.person("Carl Zeta");
        dora = company.person("Dora");
        above = teams.found("Above", null, null, List.of(rita, carl), false);
        below = teams.found("Below", above, null, List.of(dora), false);
    }

    @Test
    void whoSeesTheirOwnCustomersOpensTheirOwnCalendar() {
        Viewer own = TestViewers.at(Level.OWN, rita);

        assertThat(among(own)).containsExactly(rita);
        assertThat(circle.teams(own)).isEmpty();
        assertThat(ids(circle.ofTeam(above, own))).containsExactly(rita);
    }

    @Test
    void whoSeesThoseOfTheTeamOpensTheTeamsAndAMemberOfATeamBelowOnlyWhenTheyAreColleagues() {
        Viewer member = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita, carl), Set.of(above));
        Viewer lead = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita, carl, dora), Set.of(above, below));

        assertThat(among(member)).containsExactlyInAnyOrder(rita, carl);
        assertThat(names(circle.teams(member))).containsExactly("Above");
        assertThat(ids(circle.ofTeam(above, member))).containsExactly(carl, rita);
        assertThat(ids(circle.ofTeam(above, lead))).containsExactly(carl, dora, rita);
        assertThat(names(circle.teams(lead))).containsExactly("Above", "Below");
    }

    @Test
    void whoSeesAllCustomersOpensEverybodysAndFindsThemByTheBeginningOfAName() {
        Viewer all = company.allSeeing("Anna");

        assertThat(among(all)).containsExactlyInAnyOrder(rita, carl, dora);
        assertThat(names(circle.teams(all))).contains("Above", "Below");
        assertThat(ids(circle.named("zet", 5, all))).containsExactly(carl);
        assertThat(circle.named("", 2, all)).hasSize(2);
    }

    @Test
    void whoSeesNoCustomersOpensTheirOwnCalendar() {
        Viewer none = TestViewers.without(TestViewers.without(TestViewers.at(Level.ALL, rita), "account"), "contact");

        assertThat(among(none)).containsExactly(rita);
        assertThat(circle.teams(none)).isEmpty();
    }

    private List<UUID> among(Viewer viewer) {
        return ids(circle.among(List.of(rita, carl, dora), viewer));
    }

    private static List<UUID> ids(List<PersonSummary> people) {
        return people.stream().map(PersonSummary::id).toList();
    }

    private static List<String> names(List<TeamSummary> teams) {
        return teams.stream().map(TeamSummary::name).toList();
    }
}
