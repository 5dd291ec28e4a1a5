package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PersonalHoursModuleTests {

    // A Monday in a week without holidays.
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Autowired
    PersonalHoursKeeping keeping;

    @Autowired
    CalendarKeeping calendars;

    @Autowired
    OwnDays days;

    @Autowired
    WorkingCalendars known;

    @Autowired
    WorkingTimes working;

    @Autowired
    TestCompany company;

    Viewer nora;
    Viewer mara;
    UUID spanish;

    @BeforeEach
    void setUp() {
        nora = company.allSeeing("Nora");
        mara = TestViewers.withoutCapabilities(company.allSeeing("Mara"));
        Map<String, String> values =
                new HashMap<>(Map.of("name", "Spain " + UUID.randomUUID(), "zone", "Europe/Madrid"));
        values.putAll(Map.of("country", "ES", "monday", "8-15", "tuesday", "8-15", "friday", "8-15"));
        spanish = calendars.add(values, nora);
    }

    @Test
    void aPersonFollowsAnotherCalendarThanTheTeams() {
        assertThat(worksOn(MONDAY.plusDays(2))).isTrue();

        keep(Map.of("calendar", spanish.toString()));

        assertThat(worksOn(MONDAY)).isTrue();
        assertThat(worksOn(MONDAY.plusDays(2))).isFalse();
        assertThat(worksOn(LocalDate.of(2027, 10, 12))).isFalse();
        assertThat(known.peopleOf(spanish)).containsExactly(mara.personId());
    }

    @Test
    void hoursOfOnesOwnCountBesideTheHolidaysOfTheCalendar() {
        days.add(spanish, Map.of("name", "Stocktaking", "date", "2027-03-04", "hours", "9-13"), nora);
        keep(Map.of("calendar", spanish.toString(), "own", "true", "wednesday", "10-14"));

        assertThat(worksOn(MONDAY)).isFalse();
        assertThat(worksOn(MONDAY.plusDays(2))).isTrue();
        assertThat(worksOn(MONDAY.plusDays(3)))
                .as("a day on which others work as an exception")
                .isFalse();
        assertThat(worksOn(LocalDate.of(2027, 12, 8)))
                .as("Immaculate Conception")
                .isFalse();
    }

    @Test
    void withoutOwnHoursTypedOnesDoNotCount() {
        keep(Map.of("calendar", "", "monday", "10-11"));

        assertThat(keeping.of(mara.personId(), mara)).isEqualTo(new PersonalHours(mara.personId(), null, null));
    }

    @Test
    void wrongHoursAndCalendarsAreNamedAtTheirFields() {
        assertThatThrownBy(() -> keep(Map.of("own", "true")))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidValue::messageKey)
                                .containsExactly("calendar.problem.no-hours"));
        assertThatThrownBy(() -> keep(Map.of("own", "true", "friday", "14-9"))).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> keep(Map.of("calendar", UUID.randomUUID().toString())))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void onlyThePersonAndWhoKeepsPeopleKeepThem() {
        Viewer clara = TestViewers.withoutCapabilities(company.allSeeing("Clara"));

        assertThatThrownBy(() -> keeping.of(mara.personId(), clara)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> keeping.keep(mara.personId(), Map.of(), clara)).isInstanceOf(UnknownRecord.class);
        keeping.keep(mara.personId(), Map.of("own", "true", "monday", "9-12"), nora);
        assertThat(worksOn(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void whoFollowedAnArchivedCalendarFollowsTheTeamsWithOwnHoursKept() {
        keep(Map.of("calendar", spanish.toString(), "own", "true", "monday", "9-12"));

        calendars.archive(spanish, Set.of(), nora);

        PersonalHours kept = keeping.of(mara.personId(), mara);
        assertThat(kept.calendar()).isNull();
        assertThat(kept.week()).isNotNull();
        assertThat(worksOn(MONDAY.plusDays(1))).isFalse();
    }

    private boolean worksOn(LocalDate day) {
        return working.ofPerson(mara.personId()).worksOn(day);
    }

    private void keep(Map<String, String> values) {
        keeping.keep(mara.personId(), values, mara);
    }
}
