package atrium.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordField;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.sales.pipelines.PipelineKeeping;
import atrium.sales.pipelines.StageKeeping;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(TestClockConfiguration.class)
class DealManagementModuleTests {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    DealManagement deals;

    @Autowired
    DealRecords type;

    @Autowired
    DealDirectory directory;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    PipelineKeeping keeping;

    @Autowired
    StageKeeping stages;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;
    UUID account;

    @BeforeEach
    void somebodyToSellTo() {
        clock.stopAt(NOW);
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        account = accounts.open(Map.of("name", "Nordwind", "lifecycle", "lead"), viewer)
                .value();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void newDealBeginsInTheFirstStageOfTheUsualPipeline() {
        DealId id = deals.open(Map.of("name", "Fleet"), viewer);

        DealDetails deal = directory.details(id, viewer);
        assertThat(deal.progress().stage()).isEqualTo("qualification");
        assertThat(deal.progress().state()).isEqualTo("open");
        assertThat(deal.ownership().ownerId()).isNull();
    }

    @Test
    void dealWithAPersonIsOneWithTheAccountThatThePersonWorksFor() {
        UUID contact = contacts.open(Map.of("lastName", "Weber", "account", account.toString()), viewer)
                .value();

        DealId id = deals.open(Map.of("name", "Fleet", "contact", contact.toString()), viewer);

        assertThat(directory.details(id, viewer).facts().accountId()).isEqualTo(account);
    }

    @Test
    void stageNamesEachFieldThatItDemandsAndTheDealLacks() {
        DealId id = deals.open(Map.of("name", "Fleet"), viewer);

        assertThatThrownBy(() -> move(id, "negotiation"))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactlyInAnyOrder("account", "value", "closeOn"));
        assertThat(directory.details(id, viewer).progress().stage()).isEqualTo("qualification");
    }

    @Test
    void whatAStageDemandsCanBeGivenWithTheMoveAndCannotBeEmptiedLater() {
        DealId id = deals.open(Map.of("name", "Fleet"), viewer);

        deals.edit(
                id,
                new FieldEdit(
                        Map.of("stage", "qualification"),
                        Map.of("stage", "proposal", "account", account.toString(), "value", "4800")),
                viewer);

        assertThat(directory.details(id, viewer).progress().stage()).isEqualTo("proposal");
        assertThatThrownBy(() -> deals.edit(id, new FieldEdit(Map.of(), Map.of("value", "")), viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("value"));
    }

    @Test
    void wonDealIsClosedTodayUnlessAnEarlierDayIsTold() {
        DealId today = ready("Today");
        DealId earlier = ready("Earlier");

        move(today, "won");
        deals.edit(earlier, new FieldEdit(Map.of(), Map.of("stage", "won", "closeOn", "2026-03-02")), viewer);

        assertThat(directory.details(today, viewer).facts().closeOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(directory.details(earlier, viewer).facts().closeOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(lifecycle()).isEqualTo("customer");
    }

    @Test
    void closedDealIsNotClosedInTheFuture() {
        DealId id = ready("Fleet");
        move(id, "won");

        assertThatThrownBy(() -> deals.edit(id, new FieldEdit(Map.of(), Map.of("closeOn", "2026-03-11")), viewer))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void dealIsLostForAReasonAndOpenedAgainWithoutOne() {
        DealId id = ready("Fleet");
        assertThatThrownBy(() -> move(id, "lost"))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("lossReason"));

        deals.edit(id, new FieldEdit(Map.of(), Map.of("stage", "lost", "lossReason", "price")), viewer);
        assertThat(directory.details(id, viewer).facts().lossReason()).isEqualTo("price");
        assertThat(directory.details(id, viewer).progress().open()).isFalse();

        move(id, "qualification");
        DealDetails again = directory.details(id, viewer);
        assertThat(again.progress().open()).isTrue();
        assertThat(again.facts().lossReason()).isNull();
        assertThat(again.facts().closeOn()).isNull();
    }

    @Test
    void reasonIsDemandedOfALossWhateverTheStageDemands() {
        stages.edit("lost", new FieldEdit(Map.of(), Map.of("requiredFields", "")), List.of("lossReason"), viewer);
        DealId id = ready("Fleet");

        assertThatThrownBy(() -> move(id, "lost"))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("lossReason"));
    }

    @Test
    void openDealHasNoReasonOfALoss() {
        DealId id = ready("Fleet");

        assertThatThrownBy(() -> deals.edit(id, new FieldEdit(Map.of(), Map.of("lossReason", "price")), viewer))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void timeInEachStageAddsUpAndAMoveTakenBackAtOnceHasNotBeen() {
        DealId id = ready("Fleet");
        clock.advance(Duration.ofDays(3));
        move(id, "needs");
        clock.advance(Duration.ofDays(2));
        move(id, "qualification");
        clock.advance(Duration.ofDays(1));
        move(id, "won");
        clock.advance(Duration.ofSeconds(20));
        move(id, "qualification");
        clock.advance(Duration.ofDays(1));

        Map<String, Duration> times = new HashMap<>();
        directory.times(id).forEach(time -> times.put(time.stage(), time.time()));
        assertThat(times).containsOnlyKeys("qualification", "needs").containsEntry("needs", Duration.ofDays(2));
        assertThat(times.get("qualification")).isEqualTo(Duration.ofDays(5).plusSeconds(20));
    }

    @Test
    void secondOfTwoWhoMoveADealIsTold() {
        DealId id = ready("Fleet");
        FieldEdit mine = new FieldEdit(Map.of("stage", "qualification"), Map.of("stage", "needs"));
        FieldEdit theirs = new FieldEdit(Map.of("stage", "qualification"), Map.of("stage", "proposal"));

        deals.edit(id, theirs, viewer);

        assertThatThrownBy(() -> deals.edit(id, mine, viewer)).isInstanceOf(EditConflict.class);
        assertThat(directory.details(id, viewer).progress().stage()).isEqualTo("proposal");
    }

    @Test
    void stageOfAnotherPipelineBringsItsPipelineAlong() {
        keeping.add(Map.of("name", "Renewals", "like", "sales"), viewer);
        DealId id = ready("Fleet");

        move(id, "renewals-needs");
        assertThat(directory.details(id, viewer).progress().pipeline()).isEqualTo("renewals");

        deals.edit(id, new FieldEdit(Map.of(), Map.of("pipeline", "sales")), viewer);
        assertThat(directory.details(id, viewer).progress().stage()).isEqualTo("qualification");
        assertThatThrownBy(() -> deals.edit(
                        id, new FieldEdit(Map.of(), Map.of("pipeline", "renewals", "stage", "proposal")), viewer))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void closedPipelineIsOfferedWhereADealIsInItAlone() {
        keeping.add(Map.of("name", "Rentals", "like", "sales"), viewer);
        keeping.edit("rentals", new FieldEdit(Map.of(), Map.of("active", "no")), viewer);

        RecordField stage = field("stage");
        assertThat(stage.choices()).contains("rentals-needs");
        assertThat(stage.offered(null)).contains("needs").doesNotContain("rentals-needs");
        assertThat(stage.offered("needs")).doesNotContain("rentals-needs");
        assertThat(stage.offered("rentals-needs")).contains("needs", "rentals-needs", "rentals-proposal");
        assertThat(field("pipeline").offered("sales")).containsExactly("sales");
        assertThat(field("pipeline").offered("rentals")).contains("sales", "rentals");
    }

    private RecordField field(String key) {
        return type.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void repChangesOwnDealsAloneAndAStrangerToThemKnowsOfNone() {
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        Viewer other = company.viewer("Otto", StandardRole.SALES_REP);
        DealId id = deals.open(Map.of("name", "Fleet", "owner", rep.personId().toString()), rep);

        assertThatThrownBy(() -> deals.open(
                        Map.of("name", "Theirs", "owner", other.personId().toString()), rep))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> directory.details(id, other)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> deals.edit(id, new FieldEdit(Map.of(), Map.of("name", "Mine")), other))
                .isInstanceOf(UnknownRecord.class);
    }

    private DealId ready(String name) {
        return deals.open(Map.of("name", name, "account", account.toString(), "value", "1000"), viewer);
    }

    private void move(DealId id, String stage) {
        deals.edit(id, new FieldEdit(Map.of(), Map.of("stage", stage)), viewer);
    }

    private String lifecycle() {
        return jdbc.sql("SELECT lifecycle FROM account WHERE id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }
}
