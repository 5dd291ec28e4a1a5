package atrium.domain.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.calendars.WorkingTimes;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@RecordApplicationEvents
@Import(TestClockConfiguration.class)
class AbsencesModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Autowired
    Absences absences;

    @Autowired
    AwayPeople away;

    @Autowired
    DeputiesHandedOver deputies;

    @Autowired
    WorkingTimes working;

    @Autowired
    PeopleManagement people;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    Viewer mara;
    Viewer clara;
    Viewer nora;

    @BeforeEach
    void setUp() {
        mara = TestViewers.withoutCapabilities(company.allSeeing("Mara"));
        clara = TestViewers.withoutCapabilities(company.allSeeing("Clara"));
        nora = company.allSeeing("Nora");
        at(TODAY, 10);
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void anAbsenceHoldsFromTheFirstMinuteOfItsFirstDayToTheLastOfItsLast() {
        plan("2027-03-04", "2027-03-05");

        assertThat(isAway()).isFalse();
        at(TODAY.plusDays(1), 0);
        assertThat(isAway()).isTrue();
        at(TODAY.plusDays(2), 23);
        assertThat(isAway()).isTrue();
        at(TODAY.plusDays(3), 0);
        assertThat(isAway()).isFalse();
        assertThat(absences.of(mara.personId(), mara)).hasSize(1);
    }

    @Test
    void wrongDaysAndDeputiesAreNamedAtTheirFields() {
        plan("2027-04-01", "2027-04-10");
        UUID left = company.person("Gone");
        people.deactivate(left, nora.actor());

        assertThat(problems(Map.of())).containsOnlyKeys("firstDay", "lastDay");
        assertThat(problems(Map.of("firstDay", "2027-05-02", "lastDay", "2027-05-01")))
                .containsEntry("lastDay", "absence.problem.backwards");
        assertThat(problems(Map.of("firstDay", "2027-02-01", "lastDay", "2027-03-02")))
                .containsEntry("lastDay", "absence.problem.over");
        assertThat(problems(Map.of("firstDay", "2027-05-01", "lastDay", "2031-05-01")))
                .containsEntry("lastDay", "absence.problem.long");
        assertThat(problems(Map.of("firstDay", "2027-03-20", "lastDay", "2027-04-01")))
                .containsEntry("firstDay", "absence.problem.meets");
        assertThat(problems(with(mara.personId()))).containsEntry("deputy", "absence.problem.oneself");
        assertThat(problems(with(left))).containsEntry("deputy", "absence.problem.deputy");
        assertThat(problems(with(UUID.randomUUID()))).containsEntry("deputy", "absence.problem.deputy");
        assertThat(absences.of(mara.personId(), mara)).hasSize(1);
    }

    @Test
    void everybodyKeepsTheirOwnAndWhoKeepsPeopleThoseOfAll() {
        UUID id = plan("2027-04-01", "2027-04-10");

        assertThatThrownBy(() -> absences.of(mara.personId(), clara)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> absences.get(id, clara)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> absences.remove(id, clara)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> absences.change(id, new FieldEdit(Map.of(), Map.of("note", "x")), clara))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> absences.plan(mara.personId(), with(clara.personId()), clara))
                .isInstanceOf(UnknownRecord.class);
        absences.change(id, new FieldEdit(Map.of(), Map.of("note", "Call the desk")), nora);
        assertThat(absences.get(id, mara).note()).isEqualTo("Call the desk");
    }

    @Test
    void onlyAChangeOfTheSameFieldIsAConflict() {
        UUID id = plan("2027-04-01", "2027-04-10");
        Map<String, String> was = absences.get(id, mara).fields();
        absences.change(id, new FieldEdit(was, Map.of("lastDay", "2027-04-12")), mara);
        absences.change(id, new FieldEdit(was, Map.of("note", "At sea")), nora);

        assertThatThrownBy(() -> absences.change(id, new FieldEdit(was, Map.of("lastDay", "2027-04-11")), nora))
                .isInstanceOf(EditConflict.class);
        assertThat(absences.get(id, mara).lastDay()).isEqualTo("2027-04-12");
    }

    @Test
    void whoComesBackIsBackTodayAndOneOfTodayNeverWas() {
        UUID begun = plan("2027-03-01", "2027-03-10");
        absences.end(begun, mara);
        assertThat(absences.get(begun, mara).lastDay()).isEqualTo("2027-03-02");
        UUID today = plan("2027-03-03", "2027-03-05");
        absences.end(today, mara);
        assertThat(absences.of(mara.personId(), mara)).extracting(Absence::id).containsExactly(begun);
        assertThat(isAway()).isFalse();
    }

    @Test
    void whatIsRemovedCanBePlannedAgainFromItsTextForm() {
        UUID id = absences.plan(mara.personId(), with(clara.personId()), mara);
        Absence before = absences.get(id, mara);

        UUID again = absences.plan(mara.personId(), absences.remove(id, mara), mara);

        assertThat(absences.get(again, mara).fields()).isEqualTo(before.fields());
    }

    @Test
    void theLogTellsDaysAndTheDeputyByName() {
        UUID id = absences.plan(mara.personId(), with(clara.personId()), nora);
        absences.remove(id, nora);

        assertThat(events.stream(PersonChanged.class))
                .extracting(PersonChanged::deed)
                .contains("absence-planned", "absence-removed");
        assertThat(events.stream(PersonChanged.class)
                        .filter(event -> event.deed().equals("absence-planned"))
                        .flatMap(event -> event.changes().stream()))
                .anySatisfy(change -> {
                    assertThat(change.field()).isEqualTo("deputy");
                    assertThat(change.after()).isEqualTo("Clara");
                });
    }

    @Test
    void daysOfAbsenceAreNoWorkingTime() {
        UUID id = plan("2027-03-04", "2027-03-09");

        assertThat(working.ofPerson(mara.personId()).plusDays(TODAY, 1)).isEqualTo("2027-03-10");
        assertThat(working.ofPerson(clara.personId()).plusDays(TODAY, 1)).isEqualTo("2027-03-04");
        absences.remove(id, mara);
        assertThat(working.ofPerson(mara.personId()).plusDays(TODAY, 1)).isEqualTo("2027-03-04");
    }

    @Test
    void whoStandsInHandsThatOver() {
        UUID past = absences.plan(mara.personId(), with(clara.personId(), "2027-03-01", "2027-03-03"), mara);
        UUID next = absences.plan(mara.personId(), with(clara.personId()), mara);
        UUID ofNora = absences.plan(nora.personId(), with(clara.personId()), nora);
        at(TODAY.plusDays(1), 10);

        assertThat(deputies.of(clara.personId(), nora))
                .singleElement()
                .extracting(HandedOver.Holding::amount)
                .isEqualTo(2L);
        assertThat(deputies.of(clara.personId(), mara)).isEmpty();
        HandedOver.Giving giving = new HandedOver.Giving(UUID.randomUUID(), clara.personId(), nora.personId());
        assertThat(deputies.give("deputy", giving, nora)).isEqualTo(new HandedOver.Given(1, 1, null));
        assertThat(absences.get(next, mara).deputyId()).isEqualTo(nora.personId());
        assertThat(absences.get(ofNora, nora).deputyId()).isEqualTo(clara.personId());
        assertThat(absences.get(past, mara).deputyId()).isEqualTo(clara.personId());
    }

    @Test
    void calendarsKnowWhoIsAwayOnSomeDays() {
        plan("2027-03-04", "2027-03-09");

        assertThat(between("2027-03-09", "2027-03-10")).hasSize(1);
        assertThat(between("2027-03-10", "2027-03-17")).isEmpty();
        assertThat(between("2027-03-01", "2027-03-04")).isEmpty();
    }

    private List<Absence> between(String from, String until) {
        return away.between(Set.of(mara.personId(), clara.personId()), LocalDate.parse(from), LocalDate.parse(until));
    }

    private boolean isAway() {
        return away.now(Set.of(mara.personId(), clara.personId())).containsKey(mara.personId());
    }

    private UUID plan(String first, String last) {
        return absences.plan(mara.personId(), Map.of("firstDay", first, "lastDay", last), mara);
    }

    private static Map<String, String> with(UUID deputy) {
        return with(deputy, "2027-06-01", "2027-06-10");
    }

    private static Map<String, String> with(UUID deputy, String first, String last) {
        return Map.of("firstDay", first, "lastDay", last, "deputy", deputy.toString(), "note", "At sea");
    }

    private Map<String, String> problems(Map<String, String> values) {
        try {
            absences.plan(mara.personId(), values, mara);
        } catch (InvalidRecord refused) {
            return refused.problems().stream()
                    .collect(java.util.stream.Collectors.toMap(InvalidValue::field, InvalidValue::messageKey));
        }
        throw new AssertionError("accepted " + values);
    }

    private void at(LocalDate day, int hour) {
        clock.stopAt(day.atTime(hour, 30).atZone(mara.zone()).toInstant());
    }
}
