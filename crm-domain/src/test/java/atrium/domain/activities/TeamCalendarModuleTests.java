package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TeamCalendarModuleTests {

    private static final Set<ActivityKind> ALL = EnumSet.allOf(ActivityKind.class);
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    TeamCalendar calendar;

    @Autowired
    PlanReading reading;

    @Autowired
    EntityManager entities;

    @Autowired
    TestCompany company;

    Viewer anna;
    UUID carl;
    RecordRef acme;
    RecordRef luis;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        carl = company.person("Calcarl");
        UUID account = accounts.open(
                        Map.of("name", "Acme", "owner", anna.personId().toString()), anna)
                .value();
        UUID contact = contacts.open(
                        Map.of(
                                "lastName",
                                "Ortega",
                                "account",
                                account.toString(),
                                "owner",
                                anna.personId().toString()),
                        anna)
                .value();
        acme = new RecordRef("account", account);
        luis = new RecordRef("contact", contact);
    }

    @Test
    void aPlanStandsOnItsDaysTheEarliestFirst() {
        plan(luis, "Sunday night, over midnight", "due", "2027-02-28", "dueTime", "23:30", "minutes", "60");
        plan(luis, "Sunday", "due", "2027-02-28", "dueTime", "23:00", "minutes", "60");
        plan(null, "All Monday", "due", "2027-03-01");
        plan(acme, "Monday", "due", "2027-03-01", "dueTime", "09:00");
        plan(acme, "Sunday next", "due", "2027-03-07", "dueTime", "23:59");
        plan(acme, "A week later", "due", "2027-03-08", "dueTime", "00:00");
        plan(null, "All of that day", "due", "2027-03-08");
        plan(null, "Some time");

        assertThat(subjects(anna))
                .containsExactly("Sunday night, over midnight", "Monday", "All Monday", "Sunday next");
    }

    @Test
    void whatIsDoneStaysAndWhatIsTakenAwayOrWithACustomerInTheBinDoesNot() {
        activities.complete(plan(acme, "Done", "due", "2027-03-01"), anna);
        activities.withdraw(plan(acme, "Taken away", "due", "2027-03-01"), anna);
        plan(luis, "Luis is gone", "due", "2027-03-01");
        contacts.delete(new ContactId(luis.id()), anna);
        entities.flush();

        List<CalendarPlan> plans = plans(anna, ALL);
        assertThat(plans).extracting(CalendarPlan::subject).containsExactly("Done");
        assertThat(plans.get(0).done()).isTrue();
    }

    @Test
    void whoSeesTheCustomerSeesThePlanAndWhoMayEditItMayChangeIt() {
        plan(luis, "Call Luis", "due", "2027-03-01", "dueTime", "09:00", "owner", carl.toString());
        Viewer everywhere = company.allSeeing("Dora");
        Viewer reader = TestViewers.seeingTeamChangingOwn(company.person("Rita"), Set.of(anna.personId()), Set.of());

        CalendarPlan mine = plans(everywhere, ALL).get(0);
        CalendarPlan theirs = plans(reader, ALL).get(0);

        assertThat(mine.contactName()).isEqualTo("Ortega");
        assertThat(mine.accountName()).isEqualTo("Acme");
        assertThat(mine.changeable()).isTrue();
        assertThat(theirs.subject()).isEqualTo("Call Luis");
        assertThat(theirs.changeable()).isFalse();
        assertThat(reading.of(one(mine), reader).changeable()).isFalse();
    }

    @Test
    void ofAPlanThatIsNoneOfMyBusinessIOnlySeeThatItsOwnerIsBusy() {
        UUID secret = plan(luis, "Secret", "due", "2027-03-01", "dueTime", "09:00", "owner", carl.toString());
        plan(luis, "All day", "due", "2027-03-01", "owner", carl.toString());
        Viewer stranger = TestViewers.at(Level.OWN, company.person("Rita"));

        List<CalendarPlan> plans = plans(stranger, ALL);

        assertThat(plans).hasSize(1);
        CalendarPlan busy = plans.get(0);
        assertThat(busy.busy()).isTrue();
        assertThat(busy.toString()).doesNotContain("Secret", "Ortega", "Acme", secret.toString(), "task");
        assertThat(busy.changeable()).isFalse();
        assertThat(plans(stranger, EnumSet.of(ActivityKind.TASK))).isEmpty();
        assertThatThrownBy(() -> reading.of(secret, stranger)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void aColleaguesOwnPlanIsBusyTimeEvenForWhoSeesAllCustomers() {
        plan(null, "See a doctor", "due", "2027-03-01", "dueTime", "09:00");

        assertThat(plans(company.allSeeing("Dora"), ALL)).allMatch(CalendarPlan::busy);
    }

    @Test
    void aPlanWithACustomerIDoNotSeeStaysMineWithoutTheName() {
        UUID rita = company.person("Rita");
        UUID call = plan(luis, "Call Luis", "due", "2027-03-01", "dueTime", "09:00", "owner", rita.toString());
        Viewer own = TestViewers.at(Level.OWN, rita);

        CalendarPlan plan =
                calendar.of(List.of(rita), MONDAY, MONDAY.plusDays(7), ALL, own).get(0);

        assertThat(plan.id()).isEqualTo(call);
        assertThat(plan.contactName()).isNull();
        assertThat(plan.accountName()).isNull();
        assertThat(plan.changeable()).isTrue();
        PlanDetails details = reading.of(call, own);
        assertThat(details.contactName()).isNull();
        assertThat(details.authorName()).isEqualTo("Anna");
        assertThat(details.changeable()).isTrue();
    }

    @Test
    void aMeetingStandsWithItsOwnerAndWithColleaguesWhoAreItsGuests() {
        UUID meeting = meeting("Kick-off", "2027-03-01", "09:00", "Calcarl");
        Viewer guest = TestViewers.at(Level.OWN, carl);
        Viewer stranger = TestViewers.at(Level.OWN, company.person("Rita"));

        List<CalendarPlan> owners = plans(anna, ALL);
        assertThat(owners)
                .extracting(CalendarPlan::id, CalendarPlan::personId, CalendarPlan::changeable)
                .containsExactlyInAnyOrder(tuple(meeting, anna.personId(), true), tuple(meeting, carl, true));

        List<CalendarPlan> seenByGuest = plans(guest, ALL);
        assertThat(seenByGuest)
                .extracting(CalendarPlan::subject, CalendarPlan::accountName, CalendarPlan::changeable)
                .containsExactly(tuple("Kick-off", null, false), tuple("Kick-off", null, false));
        assertThat(reading.of(meeting, guest).guests()).isEqualTo("Calcarl");

        assertThat(plans(stranger, ALL)).hasSize(2).allMatch(CalendarPlan::busy);
    }

    @Test
    void whatWasTakenAwayIsNoLongerRead() {
        UUID plan = plan(luis, "Gone", "due", "2027-03-01");
        activities.withdraw(plan, anna);
        entities.flush();

        assertThatThrownBy(() -> reading.of(plan, anna)).isInstanceOf(UnknownRecord.class);
    }

    private List<CalendarPlan> plans(Viewer viewer, Set<ActivityKind> kinds) {
        entities.flush();
        return calendar.of(List.of(anna.personId(), carl), MONDAY, MONDAY.plusDays(7), kinds, viewer);
    }

    private List<String> subjects(Viewer viewer) {
        return plans(viewer, ALL).stream()
                .map(plan -> String.valueOf(plan.subject()))
                .toList();
    }

    private static UUID one(CalendarPlan plan) {
        assertThat(plan.id()).isNotNull();
        return java.util.Objects.requireNonNull(plan.id());
    }

    private UUID meeting(String subject, String due, String time, String guests) {
        UUID meeting = activities.plan(
                ActivityKind.MEETING,
                acme,
                Map.of("subject", subject, "due", due, "dueTime", time, "guests", guests),
                anna);
        entities.flush();
        return meeting;
    }

    private UUID plan(@Nullable RecordRef customer, String subject, String... values) {
        Map<String, String> all = new HashMap<>(Map.of("subject", subject));
        for (int at = 0; at < values.length; at += 2) {
            all.put(values[at], values[at + 1]);
        }
        UUID plan = activities.plan(ActivityKind.TASK, customer, all, anna);
        entities.flush();
        return plan;
    }
}
