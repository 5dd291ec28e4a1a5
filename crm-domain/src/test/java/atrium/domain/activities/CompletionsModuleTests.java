package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(TestClockConfiguration.class)
class CompletionsModuleTests {

    private static final FieldEdit NOTHING = new FieldEdit(Map.of(), Map.of());

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    Completions completions;

    @Autowired
    Agenda agenda;

    @Autowired
    Timeline timeline;

    @Autowired
    NextSteps steps;

    @Autowired
    NextStepKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    TestCompany company;

    Viewer anna;
    RecordRef luis;
    UUID call;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        luis = new RecordRef(
                "contact", contacts.open(Map.of("lastName", "Ortega"), anna).value());
        call = activities.plan(ActivityKind.CALL, luis, Map.of("subject", "Terms"), anna);
    }

    @Test
    void whatCameOfItIsToldAndWhatIsNextIsPlannedWithTheSameCustomer() {
        FieldEdit result = new FieldEdit(Map.of(), Map.of("outcome", "no-answer", "description", "Line dead"));
        FollowUp again = new FollowUp(ActivityKind.CALL, Map.of("subject", "Terms again", "due", "2027-03-02"));

        Completions.Done done = completions.complete(call, result, Optional.of(again), anna);
        PendingWrites.flush();

        OpenActivity next = agenda.open(luis, anna).get(0);
        assertThat(done.next()).contains(next.id());
        assertThat(done.page()).contains(luis);
        assertThat(next.subject()).isEqualTo("Terms again");
        assertThat(next.ownerId()).isEqualTo(anna.personId());
        TimelineEntry told = timeline.of(luis, null, anna).entries().stream()
                .filter(entry -> entry.kind().equals("call.done"))
                .findFirst()
                .orElseThrow();
        assertThat(told.arguments()).containsExactly("Terms", "Line dead", "no-answer");
    }

    @Test
    void eachWrongFieldIsNamedThoseOfWhatIsNextApart() {
        FieldEdit result = new FieldEdit(Map.of(), Map.of("outcome", "wonderful"));
        FollowUp blank = new FollowUp(ActivityKind.TASK, Map.of("subject", " ", "due", "someday"));

        assertThatThrownBy(() -> completions.complete(call, result, Optional.of(blank), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
                                .containsExactlyInAnyOrder("outcome", "next.subject", "next.due"));
    }

    @Test
    void anotherNoteWrittenMeanwhileIsNotOverwritten() {
        activities.edit(call, new FieldEdit(Map.of(), Map.of("description", "Carl asked for net 30")), anna);
        FieldEdit stale = new FieldEdit(Map.of("description", ""), Map.of("description", "Net 14"));

        assertThatThrownBy(() -> completions.complete(call, stale, Optional.empty(), anna))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whatUsuallyFollowsIsDueOnAWorkingDay() {
        onlyAfter("call", "no-answer", "suggest");
        NextStep again = steps.after(ActivityKind.CALL, "no-answer").orElseThrow();
        clock.stopAt(LocalDate.of(2027, 3, 5).atTime(16, 0).atZone(anna.zone()).toInstant());

        assertThat(steps.day(again, anna)).isEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(again.about("Terms")).isEqualTo("Again: Terms");
        assertThat(steps.after(ActivityKind.TASK, "")).isEmpty();
    }

    @Test
    void whatIsPlannedAtOnceIsPlannedWhereNobodyWasAsked() {
        onlyAfter("call", "no-answer", "plan");
        FieldEdit result = new FieldEdit(Map.of(), Map.of("outcome", "no-answer"));

        assertThat(completions.completeAsUsual(call, result, anna).next()).isPresent();
        assertThat(completions.completeAsUsual(call, NOTHING, anna).next()).isEmpty();
        assertThat(agenda.open(luis, anna))
                .extracting(OpenActivity::subject, OpenActivity::kind)
                .containsExactly(tuple("Again: Terms", "task"));
    }

    @Test
    void whatIsOnlyOfferedIsNotPlannedWhereNobodyWasAsked() {
        onlyAfter("call", "no-answer", "suggest");
        FieldEdit result = new FieldEdit(Map.of(), Map.of("outcome", "no-answer"));

        assertThat(completions.completeAsUsual(call, result, anna).next()).isEmpty();
    }

    @Test
    void eachCaseHasOneNextStepAndTasksCanOnlyPlanIt() {
        onlyAfter("call", "no-answer", "suggest");

        assertThatThrownBy(() -> keeping.add(step("call", "no-answer", "plan"), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidValue::field)
                                .containsExactly("outcome"));
        assertThatThrownBy(() -> keeping.add(step("task", "", "suggest"), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidValue::field)
                                .containsExactly("mode"));
        assertThatThrownBy(
                        () -> keeping.add(step("task", "", "plan"), company.viewer("Lea", StandardRole.SALES_MANAGER)))
                .isInstanceOf(NotPermitted.class);
    }

    private void onlyAfter(String after, String outcome, String mode) {
        jdbc.sql("DELETE FROM next_step").update();
        keeping.add(step(after, outcome, mode), anna);
    }

    private static Map<String, String> step(String after, String outcome, String mode) {
        return Map.of(
                "after",
                after,
                "outcome",
                outcome,
                "kind",
                "task",
                "subject",
                "Again: {subject}",
                "workingDays",
                "1",
                "mode",
                mode);
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void aTaskOfOnesOwnIsFollowedByAnotherOfOnesOwn() {
        UUID own = activities.plan(ActivityKind.TASK, null, Map.of("subject", "Draft the report"), anna);
        FollowUp next = new FollowUp(ActivityKind.TASK, Map.of("subject", "Send the report"));

        UUID planned = completions
                .complete(own, NOTHING, Optional.of(next), anna)
                .next()
                .orElseThrow();

        assertThat(activities.page(planned, anna)).isEmpty();
        assertThat(activities.fields(planned, anna)).containsEntry("subject", "Send the report");
    }
}
