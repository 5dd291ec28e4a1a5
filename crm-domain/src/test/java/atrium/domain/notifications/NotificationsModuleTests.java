package atrium.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.events.WorkEnded;
import atrium.domain.kernel.RecordRef;
import atrium.domain.notifications.NotificationKind.Ways;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(TestClockConfiguration.class)
class NotificationsModuleTests {

    private static final Instant NOON = Instant.parse("2027-03-03T12:00:00Z");

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationSettings settings;

    @Autowired
    NoticeSentences sentences;

    @Autowired
    NotificationMail mail;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Activities activities;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer anna;
    Viewer rita;
    RecordRef acme;

    @BeforeEach
    void setUp() {
        clock.stopAt(NOON);
        anna = company.allSeeing("Anna");
        rita = company.allSeeing("Rita");
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        PendingWrites.flush();
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void whoIsMentionedReadsItUntilReadAndOnlyAsLongAsTheRecordIsSeen() {
        mention(rita);

        assertThat(notifications.unread(rita.personId())).isEqualTo(1);
        assertThat(notifications.unread(anna.personId())).isZero();
        Notification told = notifications.page(true, null, rita).get(0);
        assertThat(sentences.of(told, rita)).isEqualTo("Anna mentioned you in a note on Acme");
        assertThat(told.record()).isEqualTo(acme);
        Viewer seesOwn = TestViewers.at(Level.OWN, rita.personId());
        assertThat(notifications.page(true, null, seesOwn)).isEmpty();
        assertThat(notifications.open(told.id(), seesOwn)).isEmpty();
        assertThat(notifications.open(told.id(), anna)).isEmpty();

        assertThat(notifications.open(told.id(), rita)).isPresent();
        assertThat(notifications.unread(rita.personId())).isZero();
        assertThat(notifications.page(false, null, rita)).hasSize(1);
        assertThat(notifications.page(true, null, rita)).isEmpty();
    }

    @Test
    void whoGetsARecordIsToldAndWhoTakesItIsNot() {
        give(acme.id(), rita, anna);
        give(acme.id(), anna, anna);

        assertThat(told(rita)).containsExactly("Anna gave you the account Acme");
        assertThat(told(anna)).isEmpty();
    }

    @Test
    void whoGetsAPlanIsToldOfIt() {
        UUID task = activities.plan(
                ActivityKind.TASK,
                acme,
                Map.of("subject", "Send offer", "owner", rita.personId().toString()),
                anna);
        activities.edit(task, new FieldEdit(Map.of(), Map.of("subject", "Send the offer")), anna);
        PendingWrites.flush();

        assertThat(told(rita)).containsExactly("Anna planned a task for you: Send offer");
        assertThat(notifications.page(true, null, rita).get(0).address()).isEqualTo("/my-day#plan-" + task);
    }

    @Test
    void aChangeOfManyIsToldOnceHoweverManyChunksItHas() {
        UUID run = UUID.randomUUID();
        List<UUID> given = List.of(acme.id(), open("Beta"), open("Gamma"));
        PendingWrites.flush();
        for (UUID id : given) {
            events.publishEvent(new BulkChange(List.of(TestFacts.given(
                    new RecordRef("account", id), rita.personId(), Actor.changingMany(anna.personId(), run), NOON))));
            PendingWrites.flush();
        }

        assertThat(told(rita)).containsExactly("Anna gave you 3 accounts");
        notifications.readAll(rita);
        events.publishEvent(
                TestFacts.given(acme, rita.personId(), Actor.importing(anna.personId(), UUID.randomUUID()), NOON));
        events.publishEvent(
                TestFacts.given(acme, rita.personId(), Actor.person(anna.personId()), NOON.minus(Duration.ofDays(3))));
        PendingWrites.flush();
        assertThat(told(rita)).isEmpty();
    }

    @Test
    void whoseWorkEndsIsToldEvenThoughItIsTheirOwn() {
        end("fair.csv");

        assertThat(told(rita)).containsExactly("The import of fair.csv is done");
    }

    @Test
    void eachKindIsToldTheWayThePersonChose() {
        settings.keep(Map.of("mention", new Ways(false, MailWay.NONE)), Hours.USUAL, rita);
        mention(rita);
        assertThat(notifications.unread(rita.personId())).isZero();

        settings.keep(Map.of("work", new Ways(false, MailWay.ONCE)), Hours.USUAL, rita);
        end("fair.csv");
        assertThat(notifications.page(false, null, rita)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(mail.step()).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(mail.step()).isTrue();
        assertThat(mail.step()).isFalse();
        assertThat(letters(rita))
                .singleElement()
                .asString()
                .contains("The import of fair.csv is done")
                .contains("/me/notifications");

        settings.keep(Map.of("work", new Ways(true, MailWay.DAILY)), Hours.USUAL, rita);
        end("spring.csv");
        clock.stopAt(Instant.parse("2027-03-04T06:59:00Z"));
        assertThat(mail.step()).isFalse();
        clock.stopAt(Instant.parse("2027-03-04T07:00:00Z"));
        assertThat(mail.step()).isTrue();
        assertThat(letters(rita)).hasSize(2);
    }

    @Test
    void whatWasReadMeanwhileIsNotMailedAndTheRestInOneLetter() {
        settings.keep(Map.of("work", new Ways(true, MailWay.ONCE)), Hours.USUAL, rita);
        end("read.csv");
        notifications.readAll(rita);
        clock.advance(Duration.ofMinutes(3));
        mail.step();
        assertThat(letters(rita)).isEmpty();

        end("fair.csv");
        end("spring.csv");
        clock.advance(Duration.ofMinutes(3));
        mail.step();
        assertThat(letters(rita))
                .singleElement()
                .asString()
                .contains("fair.csv")
                .contains("spring.csv");
    }

    @Test
    void mailWaitsForTheEndOfTheQuietHours() {
        settings.keep(Map.of(), new Hours(LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(8, 0)), rita);
        mention(rita);
        clock.advance(Duration.ofMinutes(30));
        assertThat(mail.step()).isFalse();
        clock.advance(Duration.ofMinutes(31));
        assertThat(mail.step()).isTrue();
        Hours half = new Hours(LocalTime.NOON, null, LocalTime.NOON);
        assertThatThrownBy(() -> settings.keep(Map.of(), half, rita)).isInstanceOf(InvalidRecord.class);
        assertThat(settings.hours(rita).quietUntil()).isEqualTo(LocalTime.of(14, 0));
    }

    @Test
    void whoLeftIsToldNothing() {
        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", rita.personId())
                .update();
        mention(rita);

        assertThat(notifications.unread(rita.personId())).isZero();
    }

    private void end(String file) {
        events.publishEvent(new WorkEnded(
                UUID.randomUUID(), "import.done", rita.personId(), "/imports/1", List.of(file), clock.instant()));
        PendingWrites.flush();
    }

    private void mention(Viewer person) {
        events.publishEvent(new PeopleMentioned(
                new RecordRef("note", UUID.randomUUID()),
                acme,
                List.of(person.personId()),
                anna.actor(),
                clock.instant()));
        PendingWrites.flush();
    }

    private void give(UUID account, Viewer owner, Viewer by) {
        accounts.edit(
                new AccountId(account),
                new FieldEdit(Map.of(), Map.of("owner", owner.personId().toString())),
                by);
        PendingWrites.flush();
    }

    private UUID open(String name) {
        return accounts.open(Map.of("name", name), anna).value();
    }

    private List<String> told(Viewer person) {
        return notifications.page(true, null, person).stream()
                .map(one -> sentences.of(one, person))
                .toList();
    }

    private List<String> letters(Viewer person) {
        return jdbc.sql("SELECT text FROM outgoing_mail m JOIN person p ON p.email = m.recipient WHERE p.id = :id")
                .param("id", person.personId())
                .query(String.class)
                .list();
    }
}
