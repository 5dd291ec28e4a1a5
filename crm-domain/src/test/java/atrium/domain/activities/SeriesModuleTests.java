package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(TestClockConfiguration.class)
class SeriesModuleTests {

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    Completions completions;

    @Autowired
    Postponement postponement;

    @Autowired
    Skipping skipping;

    @Autowired
    Agenda agenda;

    @Autowired
    SettableClock clock;

    @Autowired
    TestCompany company;

    Viewer anna;
    RecordRef luis;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        luis = new RecordRef(
                "contact", contacts.open(Map.of("lastName", "Ortega"), anna).value());
        today("2027-03-02");
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void theNextOneIsPlannedLikeTheOneThatWasDoneWithoutWhatCameOfThat() {
        UUID call = plan(
                ActivityKind.CALL,
                "unit=weeks",
                Map.of("dueTime", "09:00", "description", "Ask for news", "minutes", "15", "reminder", "15"));

        Following next = completions
                .complete(
                        call,
                        new FieldEdit(Map.of(), Map.of("outcome", "reached", "description", "All is well")),
                        Optional.empty(),
                        anna)
                .again()
                .orElseThrow();

        assertThat(next.due()).isEqualTo("2027-03-09");
        assertThat(open()).extracting(OpenActivity::id).containsExactly(next.activity());
        assertThat(activities.fields(next.activity(), anna))
                .containsEntry("subject", "Again")
                .containsEntry("description", "Ask for news")
                .containsEntry("dueTime", "09:00")
                .containsEntry("minutes", "15")
                .containsEntry("reminder", "15")
                .doesNotContainKey("outcome");
    }

    @Test
    void aTimeOfDayHoldsThroughTheYearThoughOneDayHasNoSuchTime() {
        UUID plan = plan(ActivityKind.MEETING, "unit=weeks", Map.of("due", "2027-03-21", "dueTime", "02:30"));
        today("2027-03-21");
        UUID leapt = activities.complete(plan, anna).orElseThrow().activity();
        assertThat(due(leapt)).isEqualTo("2027-03-28T01:30:00Z");
        today("2027-03-28");
        UUID after = activities.complete(leapt, anna).orElseThrow().activity();

        assertThat(due(after)).isEqualTo("2027-04-04T00:30:00Z");
    }

    @Test
    void datesThatHavePassedAreLeftOutAndCounted() {
        UUID plan = plan(ActivityKind.TASK, "unit=days", Map.of());
        today("2027-03-06");

        assertThat(activities.complete(plan, anna)).hasValueSatisfying(next -> {
            assertThat(next.due()).isEqualTo("2027-03-07");
            assertThat(next.missed()).isEqualTo(3);
        });
    }

    @Test
    void doneTwiceOneFollows() {
        UUID plan = plan(ActivityKind.TASK, "unit=days", Map.of());

        assertThat(activities.complete(plan, anna)).isPresent();
        assertThat(activities.complete(plan, anna)).isEmpty();
        assertThat(open()).hasSize(1);
    }

    @Test
    void openedAgainTheNextOneGoesUnlessSomebodyChangedIt() {
        UUID plan = plan(ActivityKind.TASK, "unit=days", Map.of());
        activities.complete(plan, anna);
        activities.reopen(plan, anna);
        assertThat(open()).extracting(OpenActivity::id).containsExactly(plan);

        UUID next = activities.complete(plan, anna).orElseThrow().activity();
        clock.stopAt(clock.instant().plusSeconds(60));
        edit(next, Map.of("subject", "Changed"));
        activities.reopen(plan, anna);
        assertThat(open()).extracting(OpenActivity::id).containsExactlyInAnyOrder(plan, next);
        assertThat(activities.complete(plan, anna)).as("it is followed already").isEmpty();
    }

    @Test
    void whatComesBackAfterAnotherHasTakenItsPlaceComesOnce() {
        UUID plan = plan(ActivityKind.TASK, "unit=days", Map.of());
        UUID first = activities.complete(plan, anna).orElseThrow().activity();
        activities.withdraw(first, anna);
        activities.reopen(plan, anna);
        UUID second = activities.complete(plan, anna).orElseThrow().activity();

        activities.putBack(first, anna);

        assertThat(activities.fields(first, anna)).doesNotContainKey("repeat");
        assertThat(open()).extracting(OpenActivity::id).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatIsMovedKeepsThePaceOfThoseThatFollow() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks", Map.of());
        postponement.to(plan, "2027-03-04", anna);
        edit(plan, Map.of("subject", "Changed"));
        today("2027-03-04");

        assertThat(activities.complete(plan, anna).orElseThrow().due()).isEqualTo("2027-03-09");
    }

    @Test
    void anotherDayInTheFormMovesThoseThatFollowToo() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks", Map.of());
        edit(plan, Map.of("due", "2027-03-04"));
        today("2027-03-04");

        assertThat(activities.complete(plan, anna).orElseThrow().due()).isEqualTo("2027-03-11");
    }

    @Test
    void takenOutOfTheFormItComesNoMore() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks", Map.of());
        edit(plan, Map.of("repeat", ""));

        assertThat(activities.complete(plan, anna)).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void oneIsLeftOutAndTakenBack() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks times=3", Map.of());
        Skipping.Skipped skipped = skipping.skip(plan, anna);
        assertThat(skipped.due()).contains(LocalDate.of(2027, 3, 9));
        assertThat(activities.fields(plan, anna))
                .containsEntry("due", "2027-03-09")
                .containsEntry("repeat", "unit=weeks times=2");

        skipping.back(plan, skipped.before(), LocalDate.of(2027, 3, 3), anna);
        assertThat(activities.fields(plan, anna)).as("no date of it").containsEntry("due", "2027-03-09");
        skipping.back(plan, skipped.before(), skipped.date(), anna);
        assertThat(activities.fields(plan, anna))
                .containsEntry("due", "2027-03-02")
                .containsEntry("repeat", "unit=weeks times=3");
    }

    @Test
    void theLastOneLeftOutIsTakenAway() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks times=1", Map.of());

        assertThat(skipping.skip(plan, anna).due()).isEmpty();
        assertThat(open()).isEmpty();
        UUID once = activities.plan(ActivityKind.TASK, luis, Map.of("subject", "Once"), anna);
        assertThatThrownBy(() -> skipping.skip(once, anna)).isInstanceOf(ComesOnce.class);
    }

    @Test
    void onlyWhoMayChangeItLeavesOneOut() {
        UUID plan = plan(ActivityKind.TASK, "unit=weeks", Map.of());

        assertThatThrownBy(() -> skipping.skip(plan, company.viewer("Rita", StandardRole.EXECUTIVE)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> skipping.skip(plan, TestViewers.seeingOwn())).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void whatTookPlaceTodayAndRepeatsIsPlannedAgain() {
        activities.log(ActivityKind.CALL, luis, Map.of("subject", "Terms", "repeat", "unit=months"), anna);

        assertThat(open()).extracting(OpenActivity::dueDay).containsExactly(LocalDate.of(2027, 4, 2));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "unit=weeks, '', due",
        "unit=weeks every=0, 2027-03-02, repeat.every",
        "unit=weeks every=1000, 2027-03-02, repeat.every",
        "unit=weeks every=, 2027-03-02, repeat.every",
        "unit=weeks every=x, 2027-03-02, repeat.every",
        "unit=fortnights, 2027-03-02, repeat.unit",
        "'unit=weeks on=tue,xyz', 2027-03-02, repeat.on",
        "unit=months pace=first, 2027-03-02, repeat.pace",
        "unit=days counted=never, 2027-03-02, repeat.counted",
        "unit=days free=shift, 2027-03-02, repeat.free",
        "unit=days until=, 2027-03-02, repeat.until",
        "unit=days until=2027-02-30, 2027-03-02, repeat.until",
        "unit=days until=2027-03-01, 2027-03-02, repeat.until",
        "unit=days times=0, 2027-03-02, repeat.times",
        "unit=days times=1000, 2027-03-02, repeat.times",
        "nonsense, 2027-03-02, repeat",
        "every=2, 2027-03-02, repeat"
    })
    void whatIsWrongIsNamed(String rule, String due, String field) {
        Map<String, String> values = Map.of("subject", "Again", "repeat", rule, "due", due);

        assertThatThrownBy(() -> activities.plan(ActivityKind.TASK, luis, values, anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
                                .containsOnly(field));
    }

    private UUID plan(ActivityKind kind, String rule, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("subject", "Again", "due", "2027-03-02", "repeat", rule));
        values.putAll(more);
        return activities.plan(kind, luis, values, anna);
    }

    private void edit(UUID plan, Map<String, String> now) {
        activities.edit(plan, new FieldEdit(Map.of(), now), anna);
    }

    private List<OpenActivity> open() {
        return agenda.open(luis, anna);
    }

    private Instant due(UUID plan) {
        return open().stream()
                .filter(open -> open.id().equals(plan))
                .map(OpenActivity::dueAt)
                .findFirst()
                .orElseThrow();
    }

    private void today(String day) {
        clock.stopAt(LocalDate.parse(day).atTime(10, 0).atZone(anna.zone()).toInstant());
    }
}
