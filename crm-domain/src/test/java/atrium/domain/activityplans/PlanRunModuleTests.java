package atrium.domain.activityplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.activities.Activities;
import atrium.domain.activities.Agenda;
import atrium.domain.activities.OpenActivity;
import atrium.domain.customers.AccountManagement;
import atrium.domain.events.ActivityAssigned;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@Import(TestClockConfiguration.class)
@RecordApplicationEvents
class PlanRunModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ActivityPlanKeeping keeping;

    @Autowired
    PlanSteps steps;

    @Autowired
    PlanStart start;

    @Autowired
    PlanRuns runs;

    @Autowired
    Activities activities;

    @Autowired
    Agenda agenda;

    @Autowired
    Timeline timeline;

    @Autowired
    SettableClock clock;

    @Autowired
    TestCompany company;

    @Autowired
    ApplicationEvents events;

    Viewer anna;
    UUID carl;
    RecordRef acme;
    UUID plan;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        carl = company.person("Carl");
        acme = new RecordRef(
                "account",
                accounts.open(Map.of("name", "Acme", "owner", carl.toString()), anna)
                        .value());
        plan = keeping.add(Map.of("name", "Onboarding", "types", "account"), anna);
        // A Friday.
        today("2027-03-05");
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void stepsBecomePlansOnWorkingDaysOfThoseWhoDoThem() {
        step("call", "Welcome {name}", 1, "start", "owner");
        step("task", "Guide", 0, "start", "starter");

        UUID run = startAll();

        assertThat(open())
                .extracting(OpenActivity::subject, OpenActivity::dueDay, OpenActivity::ownerId)
                .containsExactly(
                        tuple("Guide", LocalDate.of(2027, 3, 5), anna.personId()),
                        tuple("Welcome Acme", LocalDate.of(2027, 3, 8), carl));
        assertThat(events.stream(ActivityAssigned.class).map(ActivityAssigned::owner))
                .contains(carl);
        assertThat(runs.of(acme)).singleElement().satisfies(progress -> {
            assertThat(progress.id()).isEqualTo(run);
            assertThat(progress.total()).isEqualTo(2);
            assertThat(progress.done()).isZero();
        });
        PendingWrites.flush();
        assertThat(timeline.of(acme, null, anna).entries())
                .extracting(TimelineEntry::kind)
                .contains("plan-run.started", "call.planned", "task.planned");
    }

    @Test
    void whatWaitsIsPlannedWhenTheOneBeforeIsDoneAndGoesWhenThatIsOpenAgain() {
        step("call", "First", 0, "start", "starter");
        step("call", "Second", 2, "before", "owner");
        step("task", "Third", 1, "before", "starter");
        startAll();
        UUID first = open().get(0).id();
        assertThat(runs.of(acme).get(0).waiting()).isEqualTo(2);

        today("2027-03-11");
        activities.complete(first, anna);
        assertThat(open()).singleElement().satisfies(second -> {
            assertThat(second.subject()).isEqualTo("Second");
            assertThat(second.dueDay()).isEqualTo(LocalDate.of(2027, 3, 15));
            assertThat(second.ownerId()).isEqualTo(carl);
        });
        assertThat(runs.of(acme).get(0).done()).isEqualTo(1);

        activities.reopen(first, anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("First");
        activities.complete(first, anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Second");
    }

    @Test
    void whatSomebodyChangedStaysWhenTheOneBeforeIsOpenAgain() {
        step("call", "First", 0, "start", "starter");
        step("call", "Second", 2, "before", "starter");
        startAll();
        UUID first = open().get(0).id();
        activities.complete(first, anna);
        clock.stopAt(clock.instant().plusSeconds(60));
        activities.edit(open().get(0).id(), new FieldEdit(Map.of(), Map.of("subject", "Changed")), anna);

        activities.reopen(first, anna);
        activities.complete(first, anna);

        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Changed");
    }

    @Test
    void whatIsTakenAwayHoldsNothingUp() {
        step("call", "First", 0, "start", "starter");
        step("call", "Second", 2, "before", "starter");
        startAll();
        UUID first = open().get(0).id();

        activities.withdraw(first, anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Second");
        assertThat(runs.of(acme).get(0).total()).isEqualTo(1);
        activities.putBack(first, anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("First");
    }

    @Test
    void theRestIsStoppedAndTakenUpAgain() {
        step("call", "First", 0, "start", "starter");
        step("task", "Side", 1, "start", "starter");
        step("call", "Last", 2, "before", "starter");
        UUID run = startAll();
        activities.complete(open().get(0).id(), anna);

        runs.stop(run, anna);
        assertThat(open()).isEmpty();
        assertThat(runs.of(acme)).isEmpty();
        runs.resume(run, anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Side");
        assertThat(runs.of(acme).get(0).total()).isEqualTo(3);
        activities.complete(open().get(0).id(), anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Last");
    }

    @Test
    void lateStepsAreCounted() {
        step("call", "First", 0, "start", "starter");
        startAll();
        today("2027-03-09");

        assertThat(runs.of(acme).get(0).late()).isEqualTo(1);
    }

    @Test
    void stepsAreLeftOutAndChangedAtTheStart() {
        UUID first = step("call", "First", 0, "start", "starter");
        UUID second = step("call", "Second", 1, "before", "starter");
        step("call", "Third", 1, "start", "starter");
        Map<UUID, Map<String, String>> chosen = all();
        chosen.keySet().removeIf(step -> !step.equals(second) && !step.equals(first));
        chosen.remove(first);
        chosen.get(second).putAll(Map.of("subject", "Mine", "due", "2027-04-01", "dueTime", "10:30"));

        start.start(plan, acme, chosen, anna);

        assertThat(open()).singleElement().satisfies(only -> {
            assertThat(only.subject()).as("the first waits for nobody").isEqualTo("Mine");
            assertThat(only.dueAt()).isEqualTo("2027-04-01T08:30:00Z");
        });
        assertThatThrownBy(() -> start.start(plan, acme, Map.of(), anna)).isInstanceOf(NothingToStart.class);
    }

    @Test
    void eachWrongFieldIsNamedAndNothingIsPlanned() {
        UUID asked = step("call", "Asked", 0, "start", "ask");
        UUID blank = step("call", "Blank", 0, "start", "starter");
        Map<UUID, Map<String, String>> chosen = all();
        chosen.get(blank).putAll(Map.of("subject", " ", "due", "soon"));

        assertThatThrownBy(() -> start.start(plan, acme, chosen, anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
                                .containsExactlyInAnyOrder(asked + ".owner", blank + ".subject", blank + ".due"));
    }

    @Test
    void onlyWhoAddsToTheCustomerStartsAndOnlyWhoStartedOrMayEditStops() {
        step("call", "First", 0, "start", "starter");
        Map<UUID, Map<String, String>> chosen = all();
        Viewer executive = company.viewer("Rita", StandardRole.EXECUTIVE);
        Viewer stranger = TestViewers.seeingOwn();

        assertThatThrownBy(() -> start.preview(plan, acme, executive)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> start.start(plan, acme, chosen, executive)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> start.start(plan, acme, chosen, stranger)).isInstanceOf(UnknownRecord.class);
        UUID run = start.start(plan, acme, chosen, anna);
        assertThatThrownBy(() -> runs.stop(run, executive)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> runs.resume(run, executive)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> runs.stop(run, stranger)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void archivedPlansAreNotStartedAndWhatWasStartedGoesOn() {
        step("call", "First", 0, "start", "starter");
        step("call", "Second", 0, "before", "starter");
        startAll();
        keeping.archive(plan, true, anna);

        assertThat(start.offered(acme, anna)).noneMatch(offered -> offered.id().equals(plan));
        assertThatThrownBy(() -> start.preview(plan, acme, anna)).isInstanceOf(UnknownRecord.class);
        activities.complete(open().get(0).id(), anna);
        assertThat(open()).extracting(OpenActivity::subject).containsExactly("Second");
    }

    private UUID step(String kind, String subject, int days, String counted, String responsible) {
        Map<String, String> values =
                new HashMap<>(Map.of("kind", kind, "subject", subject, "counted", counted, "responsible", responsible));
        values.put("workingDays", String.valueOf(days));
        return steps.add(plan, values, anna);
    }

    private Map<UUID, Map<String, String>> all() {
        Map<UUID, Map<String, String>> chosen = new LinkedHashMap<>();
        for (StartedStep step : start.preview(plan, acme, anna)) {
            Map<String, String> values = new HashMap<>(Map.of("subject", step.subject()));
            values.put("due", step.day() == null ? "" : step.day().toString());
            values.put("owner", step.ownerId() == null ? "" : step.ownerId().toString());
            chosen.put(step.id(), values);
        }
        return chosen;
    }

    private UUID startAll() {
        return start.start(plan, acme, all(), anna);
    }

    private List<OpenActivity> open() {
        return agenda.open(acme, anna);
    }

    private void today(String day) {
        clock.stopAt(LocalDate.parse(day).atTime(10, 0).atZone(anna.zone()).toInstant());
    }
}
