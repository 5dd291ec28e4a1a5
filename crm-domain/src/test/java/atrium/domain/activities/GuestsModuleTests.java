package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Meetings have guests: colleagues, contacts, and whoever has a mail address. */
@ModuleTest
@Import(TestClockConfiguration.class)
class GuestsModuleTests {

    @Autowired
    Activities activities;

    @Autowired
    Meetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    MyDay day;

    @Autowired
    CalendarFeed feed;

    @Autowired
    GuestPurge purge;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    People people;

    @Autowired
    EntityManager entities;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer anna;
    Viewer tom;
    RecordRef acme;
    UUID luis;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Guestanna");
        tom = company.viewer("Guesttom", StandardRole.EXECUTIVE);
        clock.stopAt(LocalDate.of(2027, 3, 3).atTime(10, 0).atZone(anna.zone()).toInstant());
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        luis = contacts.open(
                        Map.of(
                                "firstName",
                                "Luis",
                                "lastName",
                                "Guestbook",
                                "email",
                                "luis@acme.example",
                                "account",
                                acme.id().toString()),
                        anna)
                .value();
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void aLineMeansAColleagueAContactOrSomebodyWithAnAddress() {
        assertThat(guestsOf(meeting("guesttom\nLuis Guestbook\nEva <eva@else.example>\nmax@else.example\n\n")))
                .containsExactly(
                        new Guest(tom.personId(), null, "Guesttom", mail(tom)),
                        new Guest(null, luis, "Luis Guestbook", "luis@acme.example"),
                        new Guest(null, null, "Eva", "eva@else.example"),
                        new Guest(null, null, "max@else.example", "max@else.example"));
    }

    @Test
    void anAddressMeansWhoeverHasIt() {
        assertThat(guestsOf(meeting("LUIS@acme.example\n" + mail(tom) + "\nluis guestbook")))
                .containsExactly(
                        new Guest(null, luis, "Luis Guestbook", "LUIS@acme.example"),
                        new Guest(tom.personId(), null, "Guesttom", mail(tom)));
    }

    @Test
    void theOwnerComesAnyway() {
        assertThat(guestsOf(meeting("Guestanna\nGuesttom"))).hasSize(1);
    }

    @Test
    void whoIsNobodyIsSaidAtTheField() {
        assertThat(problem("Nobody Guestbook")).isEqualTo("guests.problem.none");
        assertThat(problem("Eva <eva>")).isEqualTo("guests.problem.address");
        assertThat(problem("eva@")).isEqualTo("guests.problem.address");
        assertThat(problem("x".repeat(301) + " <a@b.example>")).isEqualTo("guests.problem.name");
        StringBuilder crowd = new StringBuilder();
        for (int i = 0; i <= Guests.MOST; i++) {
            crowd.append("guest").append(i).append("@else.example\n");
        }
        assertThat(problem(crowd.toString())).isEqualTo("guests.problem.many");
        contacts.open(Map.of("firstName", "Luis", "lastName", "Guestbook"), anna);
        assertThat(problem("Luis Guestbook")).isEqualTo("guests.problem.several");
    }

    @Test
    void aContactWhomOneDoesNotSeeIsNobodyButStaysAGuest() {
        Viewer own = TestViewers.at(Level.OWN, anna.personId());
        UUID withLuis = meeting("Luis Guestbook");

        contacts.edit(
                new atrium.domain.customers.ContactId(luis),
                new FieldEdit(Map.of(), Map.of("owner", tom.personId().toString())),
                anna);
        entities.flush();

        assertThat(guests.startingWith("Luis G", own)).isEmpty();
        String lines = activities.fields(withLuis, own).getOrDefault("guests", "");
        edit(withLuis, lines + "\nmax@else.example", own);
        assertThat(guestsOf(withLuis)).extracting(Guest::contactId).containsExactly(luis, null);
    }

    @Test
    void colleaguesAreOfferedBeforeContacts() {
        contacts.open(Map.of("firstName", "Guestavo", "lastName", "Ruiz"), anna);
        assertThat(guests.startingWith("guestA", anna))
                .extracting(Guests.Offered::name)
                .containsExactly("Guestanna", "Guestavo Ruiz");
        assertThat(guests.startingWith("luis g", anna))
                .extracting(Guests.Offered::contactId)
                .containsExactly(luis);
        assertThat(guests.startingWith("%", anna)).isEmpty();
        assertThat(guests.startingWith(" ", anna)).isEmpty();
    }

    @Test
    void aGuestSeesTheMeetingAndChangesNothing() {
        Viewer guest = TestViewers.at(Level.NONE, tom.personId());
        Viewer stranger = TestViewers.at(Level.NONE, company.person("Eve"));
        UUID meeting = meeting("Guesttom");
        entities.flush();

        assertThat(activities.kind(meeting, guest)).isEqualTo(ActivityKind.MEETING);
        assertThat(activities.page(meeting, guest)).isEmpty();
        assertThatThrownBy(() -> activities.withdraw(meeting, guest)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> activities.kind(meeting, stranger)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void itStandsInTheDayAndTheCalendarOfAColleague() {
        meeting("Guesttom");
        entities.flush();
        List<DayPlan.Line> lines = day.of(MyDay.Whose.of(tom), EnumSet.allOf(ActivityKind.class), 50).parts().stream()
                .flatMap(part -> part.plans().stream())
                .toList();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).activity().ownerName()).isEqualTo("Guestanna");
        assertThat(lines.get(0).activity().ownerId()).isEqualTo(anna.personId());
        assertThat(feed.of(tom)).extracting(CalendarEntry::subject).containsExactly("Visit");
        clock.stopAt(LocalDate.of(2027, 3, 5).atTime(10, 0).atZone(anna.zone()).toInstant());
        assertThat(day.of(MyDay.Whose.of(tom), EnumSet.allOf(ActivityKind.class), 50)
                        .parts())
                .as("what others have to do is not overdue for a guest")
                .isEmpty();
    }

    @Test
    void guestsGoWithTheContactThatTheyAre() {
        UUID meeting = meeting("Luis Guestbook\nGuesttom");
        entities.flush();
        purge.purge(List.of(new RecordRef("contact", luis)));
        entities.clear();

        assertThat(guestsOf(meeting)).extracting(Guest::name).containsExactly("Guesttom");
    }

    @Test
    void tasksAndCallsHaveNone() {
        UUID call = activities.plan(ActivityKind.CALL, acme, Map.of("subject", "Call", "guests", "a@b.example"), anna);

        assertThat(activities.fields(call, anna)).doesNotContainKey("guests");
    }

    private UUID meeting(String lines) {
        return activities.plan(
                ActivityKind.MEETING,
                acme,
                Map.of("subject", "Visit", "due", "2027-03-04", "dueTime", "09:00", "guests", lines),
                anna);
    }

    private void edit(UUID meeting, String lines, Viewer viewer) {
        Map<String, String> values = new HashMap<>(activities.fields(meeting, viewer));
        values.put("guests", lines);
        activities.edit(meeting, new FieldEdit(Map.of(), values), viewer);
    }

    private List<Guest> guestsOf(UUID meeting) {
        return meetings.of(meeting, anna).guests();
    }

    private String problem(String lines) {
        InvalidRecord wrong = catchThrowableOfType(InvalidRecord.class, () -> meeting(lines));
        assertThat(wrong.problems()).extracting(InvalidValue::field).containsExactly("guests");
        return wrong.problems().get(0).messageKey();
    }

    private String mail(Viewer person) {
        return people.details(person.personId()).orElseThrow().email();
    }
}
