package atrium.domain.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.Teams;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CalendarKeepingModuleTests {

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    CalendarKeeping keeping;

    @Autowired
    OwnDays days;

    @Autowired
    WorkedHolidays holidays;

    @Autowired
    TeamCalendars following;

    @Autowired
    WorkingTimes times;

    @Autowired
    Teams teams;

    @Autowired
    TestCompany company;

    Viewer viewer;

    @BeforeEach
    void aCompany() {
        viewer = company.allSeeing("Nora");
    }

    @Test
    void aCompanyBeginsWithTheOfficeHoursAndHolidaysOfItsCountry() {
        KeptCalendar office = calendars.ofCompany();

        assertThat(office.settings().country()).isEqualTo("DE");
        assertThat(office.settings().zone()).hasToString("Europe/Berlin");
        assertThat(office.settings().week()).isEqualTo(WorkingWeek.USUAL);
        assertThat(office.time().worksOn(GOOD_FRIDAY)).isFalse();
        assertThat(office.time().worksOn(GOOD_FRIDAY.minusDays(1))).isTrue();
    }

    @Test
    void aCalendarKeepsSeveralSlotsAndTheHolidaysOfARegion() {
        Map<String, String> typed = values("Munich", Map.of("monday", "9-12:30, 13:30-18", "region", "by"));
        KeptCalendar munich = calendars.get(keeping.add(typed, viewer));

        assertThat(munich.settings().week().on(DayOfWeek.MONDAY)).hasToString("09:00–12:30, 13:30–18:00");
        assertThat(munich.time().worksOn(LocalDate.of(2026, 1, 6))).isFalse();
        assertThat(calendars.ofCompany().time().worksOn(LocalDate.of(2026, 1, 6)))
                .isTrue();
        assertThat(CalendarKeeping.text(munich)).containsEntry("region", "by").doesNotContainKey("sunday");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThatExceptionOfType(InvalidRecord.class)
                .isThrownBy(() -> keeping.add(
                        Map.of("name", "office HOURS", "zone", "Mars/Base", "region", "by", "monday", "22-6"), viewer))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(problem -> problem.field() + " " + problem.messageKey())
                        .containsExactlyInAnyOrder(
                                "name calendar.problem.name-taken",
                                "zone field.problem.choice",
                                "region calendar.problem.region",
                                "monday calendar.problem.hours.backwards"));
        assertThatExceptionOfType(InvalidRecord.class)
                .isThrownBy(() -> keeping.add(Map.of("name", "Idle", "zone", "UTC"), viewer))
                .satisfies(invalid ->
                        assertThat(invalid.problems().get(0).messageKey()).isEqualTo("calendar.problem.no-hours"));
    }

    @Test
    void onlyTheSameFieldIsAConflict() {
        UUID id = keeping.add(values("Split", Map.of()), viewer);
        Map<String, String> was = CalendarKeeping.text(calendars.get(id));
        keeping.edit(id, new FieldEdit(was, Map.of("monday", "8-12")), viewer);

        keeping.edit(id, new FieldEdit(was, Map.of("tuesday", "10-12")), viewer);
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> keeping.edit(id, new FieldEdit(was, Map.of("monday", "7-12")), viewer));

        WorkingWeek week = calendars.get(id).settings().week();
        assertThat(week.on(DayOfWeek.MONDAY)).hasToString("08:00–12:00");
        assertThat(week.on(DayOfWeek.TUESDAY)).hasToString("10:00–12:00");
    }

    @Test
    void ownDaysCountMoreThanHolidaysAndTheWeek() {
        UUID id = keeping.add(values("Own", Map.of()), viewer);
        days.add(id, Map.of("name", "Inventory", "date", "2026-04-03", "hours", "8-10"), viewer);
        days.add(id, Map.of("name", "Party", "date", "2026-06-11", "yearly", "true"), viewer);
        days.add(id, Map.of("name", "No party", "date", "2028-06-12", "hours", "9-17"), viewer);
        WorkingCalendar time = calendars.get(id).time();

        assertThat(time.worksOn(GOOD_FRIDAY)).isTrue();
        assertThat(time.worksOn(LocalDate.of(2025, 6, 11))).isTrue();
        assertThat(time.worksOn(LocalDate.of(2026, 6, 11))).isFalse();
        assertThat(time.worksOn(LocalDate.of(2027, 6, 11))).isFalse();
        assertThatExceptionOfType(InvalidRecord.class)
                .isThrownBy(() -> days.add(id, Map.of("name", "Other", "date", "2030-06-11", "yearly", "true"), viewer))
                .satisfies(invalid ->
                        assertThat(invalid.problems().get(0).messageKey()).isEqualTo("calendar.problem.day-taken"));

        OwnDay party = day(id, "Party");
        days.edit(id, party.id(), new FieldEdit(OwnDays.text(party), Map.of("yearly", "")), viewer);
        assertThat(calendars.get(id).time().worksOn(LocalDate.of(2027, 6, 11))).isTrue();
        days.remove(id, party.id(), viewer);
        assertThat(calendars.get(id).time().worksOn(LocalDate.of(2026, 6, 11))).isTrue();
        assertThatExceptionOfType(UnknownRecord.class).isThrownBy(() -> days.remove(id, party.id(), viewer));
    }

    @Test
    void aLeapDayComesInLeapYearsOnly() {
        UUID id = keeping.add(values("Leap", Map.of()), viewer);
        days.add(id, Map.of("name", "Leap day", "date", "2028-02-29", "yearly", "true"), viewer);

        assertThat(day(id, "Leap day").in(2029)).isEmpty();
        assertThat(day(id, "Leap day").in(2032)).contains(LocalDate.of(2032, 2, 29));
        assertThat(calendars.get(id).time().worksOn(LocalDate.of(2028, 2, 29))).isFalse();
    }

    @Test
    void aHolidayCanBeWorkedEveryYear() {
        UUID id = keeping.add(values("Worked", Map.of()), viewer);
        PublicHoliday friday = calendars.get(id).days(2026).stream()
                .filter(day -> day.date().equals(GOOD_FRIDAY))
                .map(CalendarDay::holiday)
                .findFirst()
                .orElseThrow();

        holidays.work(id, friday, viewer);
        assertThat(calendars.get(id).time().worksOn(GOOD_FRIDAY)).isTrue();
        assertThat(calendars.get(id).time().worksOn(LocalDate.of(2027, 3, 26))).isTrue();
        holidays.rest(id, friday, viewer);
        assertThat(calendars.get(id).time().worksOn(GOOD_FRIDAY)).isFalse();
    }

    @Test
    void aPersonFollowsTheirTeamAndATeamTheCompany() {
        UUID id = keeping.add(values("Support", Map.of("saturday", "9-13")), viewer);
        UUID care = teams.found("Care " + id, null, null, Set.of(viewer.personId()), false);
        LocalDate saturday = LocalDate.of(2026, 1, 10);

        assertThat(times.ofPerson(viewer.personId()).worksOn(saturday)).isFalse();
        following.follow(id, care, viewer);
        assertThat(times.ofTeam(care).worksOn(saturday)).isTrue();
        assertThat(times.ofPerson(viewer.personId()).worksOn(saturday)).isTrue();
        assertThat(times.ofPerson(UuidV7.next()).worksOn(saturday)).isFalse();
        following.leave(id, care, viewer);
        assertThat(times.ofPerson(viewer.personId()).worksOn(saturday)).isFalse();
    }

    @Test
    void whatIsFollowedIsNotArchivedUnawares() {
        UUID id = keeping.add(values("Old", Map.of()), viewer);
        UUID care = teams.found("Team " + id, null, null, Set.of(), false);
        following.follow(id, care, viewer);

        assertThatExceptionOfType(CalendarInUse.class).isThrownBy(() -> keeping.archive(id, Set.of(), viewer));
        keeping.archive(id, List.of(care), viewer);
        assertThat(calendars.get(id).archived()).isTrue();
        assertThat(calendars.ofTeam(care)).isSameAs(calendars.ofCompany());
        assertThatExceptionOfType(CalendarArchived.class).isThrownBy(() -> following.follow(id, care, viewer));
        keeping.restore(id, viewer);
        following.follow(id, care, viewer);
    }

    @Test
    void theCompanysCalendarStaysUntilAnotherTakesItsPlace() {
        UUID before = calendars.ofCompany().id();
        UUID id = keeping.add(values("New", Map.of()), viewer);

        assertThatExceptionOfType(CalendarOfCompany.class).isThrownBy(() -> keeping.archive(before, Set.of(), viewer));
        keeping.makeCompanys(id, viewer);
        keeping.archive(before, Set.of(), viewer);
        assertThat(calendars.ofCompany().id()).isEqualTo(id);
        keeping.makeCompanys(before, viewer);
        assertThat(calendars.get(before).archived()).isFalse();
    }

    @Test
    void onlyThoseWhoAdministerTheSystemKeepCalendars() {
        Viewer stranger = TestViewers.seeingTeamChangingOwn(UuidV7.next(), Set.of(), Set.of());
        UUID id = calendars.ofCompany().id();

        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> keeping.add(Map.of(), stranger));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> keeping.edit(id, new FieldEdit(Map.of(), Map.of()), stranger));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> keeping.archive(id, Set.of(), stranger));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> keeping.makeCompanys(id, stranger));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> keeping.restore(id, stranger));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> days.add(id, Map.of(), stranger));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> following.follow(id, id, stranger));
    }

    private OwnDay day(UUID calendar, String name) {
        return calendars.get(calendar).ownDays().stream()
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> values(String name, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of("name", name, "zone", "Europe/Berlin", "country", "DE"));
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            values.put(day, "09:00-17:00");
        }
        values.putAll(others);
        return values;
    }
}
