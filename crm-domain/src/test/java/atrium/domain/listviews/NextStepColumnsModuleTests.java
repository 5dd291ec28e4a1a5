package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.GroupShares.Share;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists know what is next with each customer, when, and whether it is late where the reader is. */
@ModuleTest
@Import(TestClockConfiguration.class)
class NextStepColumnsModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Autowired
    ListViews lists;

    @Autowired
    WholeLists whole;

    @Autowired
    GroupShares shares;

    @Autowired
    Activities activities;

    @Autowired
    TestCompany company;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    Viewer anna;
    ListedRows rows;
    SampleAccounts sample;
    final Map<String, UUID> accounts = new HashMap<>();

    @BeforeEach
    void plans() {
        sample = SampleAccounts.alone(jdbc);
        anna = company.allSeeing("Anna");
        clock.stopAt(TODAY.atTime(10, 0).atZone(anna.zone()).toInstant());
        rows = new ListedRows(lists, anna);
        for (String name : List.of("Late", "Now", "Soon", "Never", "Quiet", "Over")) {
            accounts.put(name, sample.account(name, null, null));
        }
        plan("Late", "Call back", TODAY.minusDays(1), null);
        plan("Late", "Visit", TODAY.plusDays(1), null);
        plan("Now", "Second", TODAY, null);
        plan("Now", "First", TODAY, "08:00");
        plan("Soon", "Offer", TODAY.plusDays(30), null);
        plan("Soon", "Sometime", null, null);
        plan("Never", "One day", null, null);
        activities.complete(plan("Over", "Done", TODAY, null), anna);
        activities.withdraw(plan("Over", "Taken away", TODAY, null), anna);
        entities.flush();
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void theEarliestOpenPlanIsTheNextStep() {
        assertThat(cells(anna))
                .containsExactlyInAnyOrder(
                        "Late|Call back|2027-03-02|overdue",
                        "Now|First|2027-03-03|today",
                        "Soon|Offer|2027-04-02|planned",
                        "Never|One day||someday",
                        "Quiet|||",
                        "Over|||");
    }

    @Test
    void aStepIsLateWhereTheReaderIs() {
        clock.stopAt(TODAY.atTime(23, 30).atZone(anna.zone()).toInstant());

        assertThat(cells(anna)).contains("Now|First|2027-03-03|today");
        assertThat(cells(in(ZoneId.of("Pacific/Kiritimati")))).contains("Now|First|2027-03-03|overdue");
    }

    @Test
    void whatIsNextAndWhenCanBeAskedFor() {
        assertThat(named("nextStepState is overdue")).containsExactlyInAnyOrder("Late");
        assertThat(named("nextStepState is overdue, today")).containsExactlyInAnyOrder("Late", "Now");
        assertThat(named("nextStepState is-not overdue"))
                .containsExactlyInAnyOrder("Now", "Soon", "Never", "Quiet", "Over");
        assertThat(named("nextStepState is-empty")).containsExactlyInAnyOrder("Quiet", "Over");
        assertThat(named("nextStep is-filled")).containsExactlyInAnyOrder("Late", "Now", "Soon", "Never");
        assertThat(named("nextStepDue is-empty")).containsExactlyInAnyOrder("Never", "Quiet", "Over");
        assertThat(named("nextStepDue before today")).containsExactlyInAnyOrder("Late");
        assertThat(named("nextStepDue next 7d or nextStepDue is today")).containsExactlyInAnyOrder("Now");
        assertThat(named("nextStep contains CALL")).containsExactlyInAnyOrder("Late");
        assertThat(named("not nextStep contains call")).hasSize(5);
        assertThat(named("nextStep contains visit")).isEmpty();
    }

    @Test
    void whatIsNextComesFirst() {
        assertThat(rows.page("account", Map.of("sort", "nextStepDue")).rows().stream()
                        .map(row -> row.cells().get(0).value())
                        .limit(3))
                .containsExactly("Late", "Now", "Soon");
    }

    @Test
    void theAccountCanBeAskedFromItsContacts() {
        sample.contact("Of late", id("Late"), null, null, null);
        sample.contact("Of quiet", id("Quiet"), null, null, null);

        assertThat(rows.ids("contact", Map.of("filter", "account.nextStepState is overdue")))
                .hasSize(1);
        assertThat(rows.ids("contact", Map.of("filter", "account.nextStepState is-empty")))
                .hasSize(1);
    }

    @Test
    void anExportHasTheSame() {
        List<String> exported = new ArrayList<>();
        ListQuery query = rows.read("account", Map.of("columns", "name,nextStepState", "sort", "name"));

        whole.each(query, Act.READ, anna, row -> exported.add(text(row)));

        assertThat(exported).contains("Late|overdue", "Quiet|");
    }

    @Test
    void ofEachGroupIsKnownHowManyAreInWhichState() {
        sample.set(id("Late"), "country", "ES");
        sample.set(id("Now"), "country", "ES");
        sample.set(id("Quiet"), "country", "ES");
        ListQuery query = rows.read("account", Map.of("group", "country"));

        assertThat(shares.of(query, "nextStepState", anna).orElseThrow())
                .containsExactlyInAnyOrder(
                        new Share("ES", "overdue", 1),
                        new Share("ES", "today", 1),
                        new Share("ES", null, 1),
                        new Share(null, "planned", 1),
                        new Share(null, "someday", 1),
                        new Share(null, null, 1));
    }

    private UUID plan(String account, String subject, @Nullable LocalDate due, @Nullable String time) {
        Map<String, String> values = new HashMap<>(Map.of("subject", subject));
        if (due != null) {
            values.put("due", due.toString());
        }
        if (time != null) {
            values.put("dueTime", time);
        }
        return activities.plan(ActivityKind.TASK, new RecordRef("account", id(account)), values, anna);
    }

    private UUID id(String account) {
        return accounts.getOrDefault(account, new UUID(0, 0));
    }

    private List<String> named(String filter) {
        return rows.names("account", filter, anna);
    }

    private List<String> cells(Viewer viewer) {
        return rows
                .page("account", Map.of("columns", "name,nextStep,nextStepDue,nextStepState"), viewer)
                .rows()
                .stream()
                .map(NextStepColumnsModuleTests::text)
                .toList();
    }

    private static String text(ListRow row) {
        return String.join(
                "|",
                row.cells().stream()
                        .map(cell -> cell.value() == null ? "" : cell.value().toString())
                        .toList());
    }

    private Viewer in(ZoneId zone) {
        return new Viewer(
                anna.personId(),
                anna.name(),
                anna.locale(),
                zone,
                anna.theme(),
                anna.owners(),
                anna.colleagues(),
                anna.teams(),
                anna.levels(),
                anna.capabilities());
    }
}
