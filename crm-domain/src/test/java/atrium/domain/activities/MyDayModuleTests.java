package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(TestClockConfiguration.class)
class MyDayModuleTests {

    private static final Set<ActivityKind> ALL = EnumSet.allOf(ActivityKind.class);

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    MyDay day;

    @Autowired
    Postponement postponement;

    @Autowired
    EntityManager entities;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer anna;
    RecordRef acme;
    RecordRef luis;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        clock.stopAt(LocalDate.of(2027, 3, 3).atTime(10, 0).atZone(anna.zone()).toInstant());
        UUID account = accounts.open(Map.of("name", "Acme", "phone", "+34 911 234 567"), anna)
                .value();
        UUID contact = contacts.open(Map.of("lastName", "Ortega", "account", account.toString()), anna)
                .value();
        acme = new RecordRef("account", account);
        luis = new RecordRef("contact", contact);
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void plansStandInThePartOfTheTimeInWhichTheyAreDue() {
        plan(acme, "Long ago", "due", "2027-01-31");
        plan(luis, "Yesterday evening", "due", "2027-03-02", "dueTime", "23:59");
        plan(null, "All day", "due", "2027-03-03");
        plan(luis, "Past noon", "due", "2027-03-03", "dueTime", "12:30");
        plan(luis, "This morning", "due", "2027-03-03", "dueTime", "00:00");
        plan(acme, "In a week", "due", "2027-03-10");
        plan(acme, "In eight days", "due", "2027-03-11", "dueTime", "00:00");
        plan(null, "Some time");

        assertThat(parts(day.of(MyDay.Whose.of(anna), ALL, 10)))
                .containsExactly(
                        Map.entry(DayPart.OVERDUE, List.of("Long ago", "Yesterday evening")),
                        Map.entry(DayPart.TODAY, List.of("This morning", "Past noon", "All day")),
                        Map.entry(DayPart.SOON, List.of("In a week")),
                        Map.entry(DayPart.LATER, List.of("In eight days")),
                        Map.entry(DayPart.SOMEDAY, List.of("Some time")));
    }

    @Test
    void aPartIsReadOnFromWhereItEndedAndCountsAll() {
        for (int at = 10; at < 17; at++) {
            plan(acme, "At " + at, "due", "2027-03-03", "dueTime", at + ":00");
        }

        DayPlan.Part first = day.of(MyDay.Whose.of(anna), ALL, 3).parts().get(0);
        DayPlan.Part further = day.further(MyDay.Whose.of(anna), ALL, DayPart.TODAY, 3, 3)
                .parts()
                .get(0);

        assertThat(first.total()).isEqualTo(7);
        assertThat(subjects(first)).containsExactly("At 10", "At 11", "At 12");
        assertThat(further.total()).isEqualTo(7);
        assertThat(subjects(further)).containsExactly("At 13", "At 14", "At 15");
        assertThat(day.further(MyDay.Whose.of(anna), ALL, DayPart.LATER, 0, 3).parts())
                .isEmpty();
    }

    @Test
    void oneKindIsSeenAloneAndACallSaysWhatToDial() {
        plan(acme, "Task", "due", "2027-03-03");
        activities.plan(ActivityKind.CALL, acme, Map.of("subject", "Call", "due", "2027-03-03"), anna);

        DayPlan.Line call = day.of(MyDay.Whose.of(anna), EnumSet.of(ActivityKind.CALL), 10)
                .parts()
                .get(0)
                .plans()
                .get(0);

        assertThat(call.activity().subject()).isEqualTo("Call");
        assertThat(call.phone()).isEqualTo("+34911234567");
        assertThat(call.accountName()).isEqualTo("Acme");
    }

    @Test
    void whatIsDoneTakenAwaySomebodyElsesOrWithACustomerInTheBinIsNotMine() {
        activities.complete(plan(acme, "Done"), anna);
        activities.withdraw(plan(acme, "Taken away"), anna);
        plan(acme, "Carl's", "owner", company.person("Carl").toString());
        plan(acme, "Of nobody", "owner", "");
        plan(luis, "Luis is gone");
        contacts.delete(new ContactId(luis.id()), anna);
        entities.flush();

        assertThat(day.of(MyDay.Whose.of(anna), ALL, 10).parts()).isEmpty();
    }

    @Test
    void aPlanWithACustomerIDoNotSeeStaysMineWithoutTheName() {
        UUID rita = company.person("Rita");
        UUID call = activities.plan(
                ActivityKind.CALL,
                luis,
                Map.of("subject", "Call Luis", "owner", rita.toString(), "due", "2027-03-03"),
                anna);
        Viewer stranger = TestViewers.at(Level.OWN, rita);

        DayPlan.Line line =
                day.of(MyDay.Whose.of(stranger), ALL, 10).parts().get(0).plans().get(0);

        assertThat(line.activity().subject()).isEqualTo("Call Luis");
        assertThat(line.activity().contactName()).isNull();
        assertThat(line.accountName()).isNull();
        assertThat(line.phone()).isNull();
        assertThat(line.authorName()).isEqualTo("Anna");
        assertThat(activities.page(call, stranger)).isEmpty();
        activities.complete(call, stranger);
        assertThat(day.of(MyDay.Whose.of(stranger), ALL, 10).parts()).isEmpty();
    }

    @Test
    void aTaskOfOnesOwnIsSeenByNobodyElse() {
        UUID task = plan(null, "Prepare the quarter", "due", "2027-03-03");
        Viewer other = company.allSeeing("Carl");

        assertThat(activities.page(task, anna)).isEmpty();
        assertThatThrownBy(() -> activities.complete(task, other)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> activities.kind(task, other)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void aPlanIsMovedToAnotherDayAtTheSameTimeAndBack() {
        UUID call = plan(luis, "Call", "due", "2027-03-01", "dueTime", "09:30");
        UUID someday = plan(luis, "Some time");

        Postponement.Before before = postponement.to(call, "monday", anna);
        assertThat(activities.fields(call, anna))
                .containsEntry("due", "2027-03-08")
                .containsEntry("dueTime", "09:30");
        postponement.back(call, before, anna);
        assertThat(activities.fields(call, anna)).containsEntry("due", "2027-03-01");
        for (Map.Entry<String, String> to : Map.of(
                        "today", "2027-03-03",
                        "tomorrow", "2027-03-04",
                        "week", "2027-03-10",
                        "month", "2027-04-03",
                        "2028-02-29", "2028-02-29")
                .entrySet()) {
            postponement.to(call, to.getKey(), anna);
            assertThat(activities.fields(call, anna)).containsEntry("due", to.getValue());
        }
        postponement.back(someday, postponement.to(someday, "tomorrow", anna), anna);
        assertThat(activities.fields(someday, anna)).doesNotContainKeys("due", "dueTime");
        assertThatThrownBy(() -> postponement.to(call, "2027-02-29", anna)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aPlanIsMovedToATimeOfDayMadeLongerAndTakenBack() {
        UUID call = plan(luis, "Call", "due", "2027-03-28");

        Postponement.Before before = postponement.to(call, new Postponement.Move("2027-03-28", "03:15", "45"), anna);
        assertThat(activities.fields(call, anna))
                .containsEntry("dueTime", "03:15")
                .containsEntry("minutes", "45");
        postponement.to(call, new Postponement.Move(null, null, "90"), anna);
        assertThat(activities.fields(call, anna))
                .containsEntry("dueTime", "03:15")
                .containsEntry("minutes", "90");
        postponement.to(call, new Postponement.Move(null, "02:30", null), anna);
        assertThat(activities.fields(call, anna))
                .as("a time that the clock leaps over that night")
                .containsEntry("dueTime", "03:30");
        postponement.back(call, before, anna);
        assertThat(activities.fields(call, anna)).doesNotContainKeys("dueTime", "minutes");
        assertThatThrownBy(() -> postponement.to(call, new Postponement.Move(null, null, "0"), anna))
                .isInstanceOf(InvalidRecord.class);
        UUID someday = plan(null, "Some time");
        assertThatThrownBy(() -> postponement.to(someday, new Postponement.Move(null, "09:00", null), anna))
                .isInstanceOf(InvalidRecord.class);
    }

    private UUID plan(@Nullable RecordRef customer, String subject, String... values) {
        Map<String, String> all = new HashMap<>(Map.of("subject", subject));
        for (int at = 0; at < values.length; at += 2) {
            all.put(values[at], values[at + 1]);
        }
        return activities.plan(ActivityKind.TASK, customer, all, anna);
    }

    private static List<Map.Entry<DayPart, List<String>>> parts(DayPlan plan) {
        return plan.parts().stream()
                .map(part -> Map.entry(part.part(), subjects(part)))
                .toList();
    }

    private static List<String> subjects(DayPlan.Part part) {
        return part.plans().stream().map(line -> line.activity().subject()).toList();
    }
}
