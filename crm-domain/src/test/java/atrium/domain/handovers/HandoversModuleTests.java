package atrium.domain.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.activities.Activities;
import atrium.domain.identity.StandardRole;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.Act;
import atrium.domain.records.HandedOver.Holding;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What somebody leaves is counted, given to others, and told; nothing else changes. */
@ModuleTest
@Import(Leaver.class)
class HandoversModuleTests {

    @Autowired
    Handovers handovers;

    @Autowired
    Leaver leaver;

    @Autowired
    Activities activities;

    @Autowired
    PeopleManagement people;

    @Autowired
    TestCompany company;

    Viewer boss;
    Viewer mara;
    UUID ben;

    @BeforeEach
    void setUp() {
        boss = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        mara = company.viewer("Mara", StandardRole.SALES_REP);
        ben = company.person("Ben");
    }

    @Test
    void whatIsCountedIsWhatGoesAndNothingElse() {
        UUID one = leaver.account("One", mara.personId(), boss);
        UUID archived = leaver.archived("Archived", mara.personId(), boss);
        UUID deleted = leaver.deleted("Deleted", mara.personId(), boss);
        UUID others = leaver.account("Others", boss.personId(), boss);
        UUID contact = leaver.contact("Ortega", mara.personId(), boss);
        UUID plan = leaver.plan("Call", others, mara.personId(), boss);
        UUID done = leaver.plan("Called", others, mara.personId(), boss);
        activities.complete(done, boss);
        UUID hers = leaver.plan("Dentist", null, mara.personId(), mara);
        UUID given = leaver.plan("Report", null, mara.personId(), boss);
        UUID theirs = leaver.plan("Theirs", others, boss.personId(), boss);
        leaver.steps("Steps", mara.personId(), boss);
        UUID team = leaver.team("Led", mara.personId());

        assertThat(counted(mara.personId()))
                .containsExactly(
                        tuple("account.owner", 2L, 1L),
                        tuple("contact.owner", 1L, 0L),
                        tuple("plan", 2L, 0L),
                        tuple("plan-step", 2L, 0L),
                        tuple("team", 1L, 0L));
        Handover handover = all(ben);

        assertThat(handovers.holdings(mara.personId(), boss)).isEmpty();
        assertThat(counted(ben))
                .contains(tuple("account.owner", 2L, 1L), tuple("plan", 2L, 0L), tuple("plan-step", 2L, 0L));
        assertThat(handover.parts()).extracting(Handover.Part::amount).containsExactly(2L, 1L, 2L, 2L, 1L);
        assertThat(List.of(leaver.ownerOf("account", one), leaver.ownerOf("account", archived)))
                .containsOnly(ben);
        assertThat(leaver.number(
                        "SELECT count(*) FROM account WHERE archived_at IS NOT NULL AND id = '" + archived + "'"))
                .isOne();
        assertThat(List.of(leaver.ownerOf("activity", plan), leaver.ownerOf("activity", given)))
                .containsOnly(ben);
        assertThat(leaver.ownerOf("contact", contact)).isEqualTo(ben);
        assertThat(leaver.leadOf(team)).isEqualTo(ben);
        assertThat(List.of(
                        leaver.ownerOf("account", deleted),
                        leaver.ownerOf("activity", done),
                        leaver.ownerOf("activity", hers)))
                .containsOnly(mara.personId());
        assertThat(List.of(leaver.ownerOf("account", others), leaver.ownerOf("activity", theirs)))
                .containsOnly(boss.personId());
    }

    @Test
    void aKindCanGoToSomebodyElseOrStay() {
        UUID account = leaver.account("One", mara.personId(), boss);
        UUID contact = leaver.contact("Ortega", mara.personId(), boss);
        UUID team = leaver.team("Led", mara.personId());
        UUID olga = company.person("Olga");

        handovers.handOver(mara.personId(), Map.of("account.owner", ben, "team", olga), boss);

        assertThat(leaver.ownerOf("account", account)).isEqualTo(ben);
        assertThat(leaver.leadOf(team)).isEqualTo(olga);
        assertThat(leaver.ownerOf("contact", contact)).isEqualTo(mara.personId());
        assertThat(handovers.past(mara.personId(), boss))
                .singleElement()
                .satisfies(past -> assertThat(past.parts())
                        .extracting(Handover.Part::kind, Handover.Part::receiverName)
                        .containsExactly(tuple("account.owner", "Ben"), tuple("team", "Olga")));
    }

    @Test
    void theReceiverIsToldOnceOfEachKindAndTheLogTellsWhoseItWas() {
        UUID account = leaver.account("One", mara.personId(), boss);
        leaver.account("Two", mara.personId(), boss);
        UUID plan = leaver.plan("Call", account, mara.personId(), boss);
        leaver.plan("Call again", account, mara.personId(), boss);

        Handover handover = all(ben);
        PendingWrites.flush();

        String told =
                "SELECT coalesce(sum(amount), 0) FROM notification WHERE person_id = '" + ben + "' AND text_key = '%s'";
        assertThat(leaver.number(told.formatted("notice.assigned.account"))).isEqualTo(2);
        assertThat(leaver.number(told.formatted("notice.plans.assigned"))).isEqualTo(2);
        assertThat(leaver.number("SELECT count(*) FROM notification WHERE person_id = '" + ben + "'"))
                .isEqualTo(2);
        String logged = "SELECT count(*) FROM audit_entry WHERE cause = 'BULK' AND origin = '" + handover.id() + "'";
        assertThat(leaver.number(logged + " AND record_id = '" + plan + "' AND changes::text LIKE '%" + ben + "%'"))
                .isOne();
        assertThat(leaver.number(logged + " AND text_key = 'person.handed-over'"))
                .isOne();
    }

    @Test
    void whatWhoHandsOverMayNotChangeStaysAndIsTold() {
        UUID foreign = leaver.account("Foreign", mara.personId(), boss);
        leaver.plan("Call", foreign, mara.personId(), mara);
        UUID team = leaver.team("Led", mara.personId());
        Viewer keeper = readingAllEditingOwn(company.person("Olga"));

        assertThat(handovers.holdings(mara.personId(), keeper))
                .extracting(Holding::kind, Holding::amount, Holding::kept)
                .containsExactly(tuple("account.owner", 0L, 1L), tuple("plan", 0L, 1L), tuple("team", 1L, 0L));
        assertThatThrownBy(() -> handovers.handOver(mara.personId(), Map.of("account.owner", ben, "plan", ben), keeper))
                .isInstanceOf(NothingLeft.class);
        Handover handover =
                handovers.handOver(mara.personId(), Map.of("account.owner", ben, "plan", ben, "team", ben), keeper);

        assertThat(leaver.ownerOf("account", foreign)).isEqualTo(mara.personId());
        assertThat(leaver.leadOf(team)).isEqualTo(ben);
        assertThat(handover.parts())
                .extracting(Handover.Part::kind, Handover.Part::amount, Handover.Part::kept, Handover.Part::problem)
                .containsExactly(
                        tuple("account.owner", 0L, 0L, "bulk.problem.nothing-chosen"),
                        tuple("plan", 0L, 1L, null),
                        tuple("team", 1L, 0L, null));
        assertThat(handovers.holdings(mara.personId(), TestViewers.at(Level.OWN, keeper.personId())))
                .as("what is not seen is not counted")
                .isEmpty();
    }

    @Test
    void onlyThoseWhoKeepPeopleHandOverAndOnlyToThoseWhoWorkHere() {
        leaver.account("One", mara.personId(), boss);
        UUID gone = company.person("Gone");
        people.deactivate(gone, boss.actor());

        assertThatThrownBy(() -> handovers.holdings(mara.personId(), mara)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handovers.handOver(mara.personId(), Map.of("account.owner", ben), mara))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handovers.holdings(UUID.randomUUID(), boss)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> handovers.handOver(mara.personId(), Map.of(), boss))
                .isInstanceOf(NothingTicked.class);
        for (UUID nobody : List.of(gone, mara.personId(), UUID.randomUUID())) {
            assertThatThrownBy(() -> handovers.handOver(mara.personId(), Map.of("account.owner", nobody), boss))
                    .isInstanceOfSatisfying(
                            InvalidRecord.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(problem -> problem.field())
                                    .containsExactly("account.owner"));
        }
    }

    @Test
    void whoComesSecondFindsLessAndIsTold() {
        leaver.account("One", mara.personId(), boss);
        UUID team = leaver.team("Led", mara.personId());
        handovers.handOver(mara.personId(), Map.of("account.owner", ben), boss);

        Handover second =
                handovers.handOver(mara.personId(), Map.of("account.owner", company.person("Olga"), "team", ben), boss);
        assertThat(second.parts())
                .extracting(Handover.Part::kind, Handover.Part::amount)
                .containsExactly(tuple("account.owner", 0L), tuple("team", 1L));
        assertThat(leaver.leadOf(team)).isEqualTo(ben);
        assertThatThrownBy(() -> handovers.handOver(mara.personId(), Map.of("team", ben), boss))
                .isInstanceOf(NothingLeft.class);
    }

    private Handover all(UUID receiver) {
        return handovers.handOver(
                mara.personId(),
                handovers.holdings(mara.personId(), boss).stream()
                        .collect(Collectors.toMap(Holding::kind, holding -> receiver)),
                boss);
    }

    private List<org.assertj.core.groups.Tuple> counted(UUID person) {
        return handovers.holdings(person, boss).stream()
                .map(holding -> tuple(holding.kind(), holding.amount(), holding.archived()))
                .toList();
    }

    private static Viewer readingAllEditingOwn(UUID person) {
        Viewer all = TestViewers.at(Level.ALL, person);
        Map<Act, Level> acts = Map.of(Act.READ, Level.ALL, Act.EDIT, Level.OWN);
        return new Viewer(
                person,
                all.name(),
                all.locale(),
                all.zone(),
                all.theme(),
                all.owners(),
                all.colleagues(),
                all.teams(),
                Map.of("account", acts, "contact", acts),
                all.capabilities());
    }
}
