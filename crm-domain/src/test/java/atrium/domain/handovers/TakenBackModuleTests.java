package atrium.domain.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.identity.StandardRole;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed over at once comes back once, but what the receiver had before or gave away stays. */
@ModuleTest
@Import({Leaver.class, TestClockConfiguration.class})
class TakenBackModuleTests {

    @Autowired
    Handovers handovers;

    @Autowired
    TakenBack taken;

    @Autowired
    Leaver leaver;

    @Autowired
    PeopleManagement people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer boss;
    UUID mara;
    UUID ben;
    UUID account;

    @BeforeEach
    void setUp() {
        boss = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        mara = company.person("Mara");
        ben = company.person("Ben");
        account = leaver.account("Acme", boss.personId(), boss);
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void plansComeBackToSomebodyWhoLeftButThoseThatWentOnAndThoseOfTheReceiver() {
        UUID given = leaver.plan("Given", account, mara, boss);
        UUID givenOn = leaver.plan("Given on", account, mara, boss);
        UUID his = leaver.plan("His", account, ben, boss);
        Handover handover = handovers.handOver(mara, Map.of("plan", ben), boss);
        PendingWrites.flush();
        jdbc.sql("UPDATE activity SET owner_id = :boss WHERE id = :id")
                .param("boss", boss.personId())
                .param("id", givenOn)
                .update();
        people.deactivate(mara, boss.actor());

        assertThat(taken.takeBack(mara, handover.id(), "plan", boss)).isOne();

        assertThat(leaver.ownerOf("activity", given)).isEqualTo(mara);
        assertThat(leaver.ownerOf("activity", givenOn)).isEqualTo(boss.personId());
        assertThat(leaver.ownerOf("activity", his)).isEqualTo(ben);
        Handover after = handovers.find(mara, handover.id(), boss);
        assertThat(after.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.undone()).isEqualTo(1));
        assertThatThrownBy(() -> taken.takeBack(mara, handover.id(), "plan", boss))
                .isInstanceOf(NotToBeTakenBack.class);
    }

    @Test
    void aTeamComesBackAsLongAsItsLeadIsHere() {
        UUID team = leaver.team("Led", mara);
        Handover handover = handovers.handOver(mara, Map.of("team", ben), boss);
        PendingWrites.flush();

        assertThat(taken.takeBack(mara, handover.id(), "team", boss)).isOne();
        assertThat(leaver.leadOf(team)).isEqualTo(mara);
    }

    @Test
    void recordsGoBackByTheirReportAndNothingAfterAMonthOrForOthers() {
        leaver.account("Hers", mara, boss);
        leaver.plan("Call", account, mara, boss);
        Handover handover = handovers.handOver(mara, Map.of("account.owner", ben, "plan", ben), boss);

        assertThat(handover.parts().stream().map(part -> taken.possible(handover, part)))
                .containsExactly(false, true);
        assertThatThrownBy(() -> taken.takeBack(mara, handover.id(), "account.owner", boss))
                .isInstanceOf(NotToBeTakenBack.class);
        assertThatThrownBy(() -> taken.takeBack(mara, UUID.randomUUID(), "plan", boss))
                .isInstanceOf(UnknownRecord.class);
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        assertThatThrownBy(() -> taken.takeBack(mara, handover.id(), "plan", rep))
                .isInstanceOf(NotPermitted.class);
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> taken.takeBack(mara, handover.id(), "plan", boss))
                .isInstanceOf(NotToBeTakenBack.class);
    }
}
