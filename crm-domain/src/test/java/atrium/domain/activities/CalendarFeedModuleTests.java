package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What stands in a person's own calendar, and what does not. */
@ModuleTest
@Import(TestClockConfiguration.class)
class CalendarFeedModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    CalendarFeed feed;

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
    void whatHasADayOrTimeStandsInItTheEarliestFirst() {
        plan(ActivityKind.TASK, acme, "Whole day", "due", "2027-03-05");
        plan(ActivityKind.CALL, luis, "Call", "due", "2027-03-04", "dueTime", "09:30");
        plan(
                ActivityKind.MEETING,
                acme,
                "Meeting",
                "due",
                "2027-03-04",
                "dueTime",
                "11:00",
                "minutes",
                "45",
                "place",
                "Madrid");
        plan(ActivityKind.TASK, null, "My own, long overdue", "due", "2025-01-01");
        plan(ActivityKind.TASK, acme, "Some time");
        entities.flush();

        assertThat(feed.of(anna))
                .extracting(CalendarEntry::subject)
                .containsExactly("My own, long overdue", "Call", "Meeting", "Whole day");
        CalendarEntry call = feed.of(anna).get(1);
        assertThat(call.dueAt()).isEqualTo(Instant.parse("2027-03-04T08:30:00Z"));
        assertThat(call.dueDay()).isNull();
        assertThat(call.contactId()).isEqualTo(luis.id());
        assertThat(call.contactName()).isEqualTo("Ortega");
        assertThat(call.phone()).isEqualTo("+34911234567");
        CalendarEntry meeting = feed.of(anna).get(2);
        assertThat(meeting.minutes()).isEqualTo(45);
        assertThat(meeting.place()).isEqualTo("Madrid");
        assertThat(meeting.accountName()).isEqualTo("Acme");
        assertThat(meeting.phone()).isNull();
        assertThat(feed.of(anna).get(3).dueDay()).isEqualTo("2027-03-05");
    }

    @Test
    void whatWasDoneStaysForNinetyDays() {
        activities.complete(plan(ActivityKind.CALL, acme, "Done", "due", "2027-03-01"), anna);
        entities.flush();

        clock.advance(CalendarFeed.LATELY.minus(Duration.ofSeconds(1)));
        assertThat(feed.of(anna)).singleElement().matches(CalendarEntry::done);
        clock.advance(Duration.ofSeconds(1));
        assertThat(feed.of(anna)).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesTakenAwayOrWithACustomerInTheBinIsNotInIt() {
        String day = "2027-03-05";
        String carl = company.person("Carl").toString();
        plan(ActivityKind.TASK, acme, "Carl's", "due", day, "owner", carl);
        plan(ActivityKind.TASK, acme, "Of nobody", "due", day, "owner", "");
        activities.withdraw(plan(ActivityKind.TASK, acme, "Taken away", "due", day), anna);
        UUID done = plan(ActivityKind.TASK, acme, "Done and taken away", "due", day);
        activities.complete(done, anna);
        activities.withdraw(done, anna);
        plan(ActivityKind.CALL, luis, "Luis is gone", "due", day);
        contacts.delete(new ContactId(luis.id()), anna);
        entities.flush();

        assertThat(feed.of(anna)).isEmpty();
    }

    @Test
    void aPlanWithACustomerItsOwnerDoesNotSeeStandsThereWithoutTheName() {
        UUID rita = company.person("Rita");
        plan(ActivityKind.CALL, luis, "Call", "due", "2027-03-05", "owner", rita.toString());
        entities.flush();

        assertThat(feed.of(TestViewers.at(Level.OWN, rita))).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("Call");
            assertThat(entry.contactId()).isNull();
            assertThat(entry.contactName()).isNull();
            assertThat(entry.accountId()).isNull();
            assertThat(entry.accountName()).isNull();
            assertThat(entry.phone()).isNull();
        });
    }

    private UUID plan(ActivityKind kind, @Nullable RecordRef customer, String subject, String... values) {
        Map<String, String> all = new HashMap<>(Map.of("subject", subject));
        for (int at = 0; at < values.length; at += 2) {
            all.put(values[at], values[at + 1]);
        }
        return activities.plan(kind, customer, all, anna);
    }
}
