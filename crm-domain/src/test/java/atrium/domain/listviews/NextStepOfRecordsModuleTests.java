package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.Voyages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of any records that have plans know what is next about each, which is not all that is next with their customers. */
@ModuleTest
@Import({TestClockConfiguration.class, Voyages.class})
class NextStepOfRecordsModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Autowired
    Voyages.Table voyages;

    @Autowired
    ListViews lists;

    @Autowired
    Activities activities;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;
    RecordRef acme;
    RecordRef maiden;

    @BeforeEach
    void plans() {
        anna = Voyages.sailing(company.allSeeing("Anna"), Level.ALL);
        clock.stopAt(TODAY.atTime(10, 0).atZone(anna.zone()).toInstant());
        acme = new RecordRef("account", SampleAccounts.alone(jdbc).account("Acme", null, null));
        maiden = voyages.of("Maiden", acme.id(), null, null);
        voyages.of("Quiet", acme.id(), null, null);
        plan(acme, "Visit", TODAY.minusDays(3));
        plan(maiden, "Load", TODAY.plusDays(1));
        plan(maiden, "Set sail", TODAY.plusDays(2));
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void theNextStepOfARecordIsAboutThatRecord() {
        assertThat(cells("voyage")).containsExactly("Maiden|Load|2027-03-04|planned", "Quiet|||");
        assertThat(cells("account")).containsExactly("Acme|Visit|2027-02-28|overdue");
    }

    @Test
    void whatIsNextAboutARecordIsNextWithItsCustomerToo() {
        plan(maiden, "Paint", TODAY.minusDays(9));

        assertThat(cells("account")).containsExactly("Acme|Paint|2027-02-22|overdue");
    }

    @Test
    void recordsAreAskedForByTheirNextStep() {
        ListedRows rows = new ListedRows(lists, anna);

        assertThat(rows.names("voyage", "nextStepState is planned", anna)).containsExactly("Maiden");
        assertThat(rows.names("voyage", "nextStepState is-empty", anna)).containsExactly("Quiet");
        assertThat(rows.names("voyage", "nextStep contains load", anna)).containsExactly("Maiden");
    }

    private void plan(RecordRef record, String subject, LocalDate due) {
        activities.plan(ActivityKind.TASK, record, Map.of("subject", subject, "due", due.toString()), anna);
    }

    private List<String> cells(String type) {
        return new ListedRows(lists, anna)
                        .page(type, Map.of("sort", "name", "columns", "name,nextStep,nextStepDue,nextStepState"))
                        .rows()
                        .stream()
                        .map(row -> row.cells().stream()
                                .map(cell ->
                                        cell.value() == null ? "" : cell.value().toString())
                                .reduce((one, other) -> one + "|" + other)
                                .orElse(""))
                        .toList();
    }
}
