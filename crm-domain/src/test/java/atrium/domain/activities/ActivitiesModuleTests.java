package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ActivitiesModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    Agenda agenda;

    @Autowired
    Timeline timeline;

    @Autowired
    TestCompany company;

    Viewer anna;
    RecordRef acme;
    RecordRef luis;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        AccountId account = accounts.open(Map.of("name", "Acme"), anna);
        ContactId contact = contacts.open(
                Map.of("lastName", "Ortega", "account", account.value().toString()), anna);
        acme = new RecordRef("account", account.value());
        luis = new RecordRef("contact", contact.value());
    }

    @Test
    void whatIsPlannedStandsOnTheAgendaTheMostUrgentFirst() {
        plan(luis, "Some time", Map.of());
        plan(luis, "Tuesday", Map.of("due", "2027-03-02", "dueTime", "14:30"));
        plan(acme, "Monday", Map.of("due", "2027-03-01"));

        assertThat(agenda.open(acme, anna))
                .extracting(OpenActivity::subject)
                .containsExactly("Monday", "Tuesday", "Some time");
        assertThat(agenda.open(luis, anna)).extracting(OpenActivity::subject).containsExactly("Tuesday", "Some time");
        OpenActivity monday = agenda.open(acme, anna).get(0);
        assertThat(monday.dueDay()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(monday.dueAt())
                .isEqualTo(LocalDate.of(2027, 3, 2).atStartOfDay(anna.zone()).toInstant());
        assertThat(agenda.open(acme, anna).get(1).dueAt())
                .isEqualTo(LocalDate.of(2027, 3, 2)
                        .atTime(14, 30)
                        .atZone(anna.zone())
                        .toInstant());
    }

    @Test
    void whatIsDoneLeavesTheAgendaForTheTimelineAndCountsAsATouch() {
        UUID call = activities.plan(ActivityKind.CALL, luis, Map.of("subject", "Call back"), anna);

        activities.complete(call, anna);
        activities.complete(call, anna);
        PendingWrites.flush();

        assertThat(agenda.open(acme, anna)).isEmpty();
        assertThat(kinds(acme)).containsSubsequence("call.done", "call.planned");
        assertThat(kinds(luis).stream().filter("call.done"::equals)).hasSize(1);
    }

    @Test
    void aCallIsLoggedWithItsOutcome() {
        activities.log(
                ActivityKind.CALL,
                luis,
                Map.of("subject", "Asked for terms", "direction", "in", "outcome", "reached", "description", "Net 30"),
                anna);
        PendingWrites.flush();

        TimelineEntry entry = timeline.of(luis, null, anna).entries().get(0);
        assertThat(entry.kind()).isEqualTo("call.done");
        assertThat(entry.arguments()).containsExactly("Asked for terms", "Net 30", "reached");
    }

    @Test
    void whatIsTakenAwayLeavesAgendaAndTimelineUntilItIsPutBack() {
        UUID task = plan(luis, "Send offer", Map.of());
        activities.withdraw(task, anna);
        PendingWrites.flush();

        assertThat(agenda.open(luis, anna)).isEmpty();
        assertThat(kinds(luis)).doesNotContain("task.planned");
        activities.putBack(task, anna);
        assertThat(agenda.open(luis, anna)).hasSize(1);
        assertThat(kinds(luis)).contains("task.planned");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThatThrownBy(() -> activities.plan(
                        ActivityKind.TASK,
                        luis,
                        Map.of(
                                "due",
                                "soon",
                                "dueTime",
                                "25:00",
                                "owner",
                                UUID.randomUUID().toString()),
                        anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
                                .containsExactlyInAnyOrder("due", "dueTime", "subject", "owner"));
    }

    @Test
    void onlyTheSameFieldIsAConflict() {
        UUID task = plan(luis, "Send offer", Map.of("due", "2027-03-01"));
        activities.edit(task, new FieldEdit(Map.of("due", "2027-03-01"), Map.of("due", "2027-03-05")), anna);

        activities.edit(task, new FieldEdit(Map.of("subject", "Send offer"), Map.of("subject", "Send price")), anna);

        assertThat(activities.fields(task, anna))
                .containsEntry("due", "2027-03-05")
                .containsEntry("subject", "Send price");
        FieldEdit stale = new FieldEdit(Map.of("due", "2027-03-01"), Map.of("due", "2027-03-09"));
        assertThatThrownBy(() -> activities.edit(task, stale, anna)).isInstanceOf(EditConflict.class);
    }

    @Test
    void whoSeesTheCustomerReadsAndOnlyTheRightPeopleChange() {
        UUID carl = company.person("Carl");
        UUID rita = company.person("Rita");
        AccountId account = accounts.open(Map.of("name", "Carl's", "owner", carl.toString()), anna);
        RecordRef customer = new RecordRef("account", account.value());
        UUID others = plan(customer, "Anna's task", Map.of());
        UUID ritas = plan(customer, "Rita's task", Map.of("owner", rita.toString()));
        Viewer viewer = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita, carl), Set.of());

        assertThat(agenda.open(customer, viewer)).hasSize(2);
        activities.complete(ritas, viewer);
        assertThatThrownBy(() -> activities.complete(others, viewer)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> activities.complete(others, TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> plan(customer, "x", Map.of(), TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
    }

    private UUID plan(RecordRef customer, String subject, Map<String, String> more) {
        return plan(customer, subject, more, anna);
    }

    private UUID plan(RecordRef customer, String subject, Map<String, String> more, Viewer viewer) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("subject", subject);
        return activities.plan(ActivityKind.TASK, customer, values, viewer);
    }

    private List<String> kinds(RecordRef customer) {
        return timeline.of(customer, null, anna).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
