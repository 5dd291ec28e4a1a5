package atrium.domain.activities;

import static atrium.testing.Voyages.sailing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
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
import atrium.testing.Voyages;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes and plans about records that are no customers: who finds them where, and what becomes of them. */
@ModuleTest
@Import({TestClockConfiguration.class, Voyages.class})
class AboutRecordsModuleTests {

    private static final Instant NOON = Instant.parse("2027-03-03T11:00:00Z");

    @Autowired
    Voyages.Table voyages;

    @Autowired
    Notes notes;

    @Autowired
    Activities activities;

    @Autowired
    Agenda agenda;

    @Autowired
    MyDay day;

    @Autowired
    PlanReading plans;

    @Autowired
    CalendarFeed feed;

    @Autowired
    TeamCalendar calendar;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;
    Viewer mate;
    Viewer clerk;
    Viewer stranger;
    RecordRef acme;
    RecordRef luis;
    RecordRef voyage;

    @BeforeEach
    void aVoyage() {
        clock.stopAt(NOON);
        anna = sailing(company.allSeeing("Anna"), Level.ALL);
        // One sees the voyage and not the customer, one the customer and not the voyage, one neither.
        mate = sailing(TestViewers.at(Level.OWN, company.person("Mate")), Level.ALL);
        clerk = company.allSeeing("Clerk");
        stranger = sailing(TestViewers.at(Level.OWN, company.person("Stranger")), Level.OWN);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        luis = new RecordRef(
                "contact",
                contacts.open(Map.of("lastName", "Luis", "account", acme.id().toString(), "owner", id(anna)), anna)
                        .value());
        entities.flush();
        voyage = voyages.of("Maiden voyage", acme.id(), luis.id(), anna.personId());
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void whoeverSeesTheRecordOrItsCustomerReadsWhatIsAboutIt() {
        UUID note = notes.write(voyage, "Rough sea", anna);
        UUID call = plan("Call the port", voyage, anna);

        assertThat(notes.page(note, mate)).isEqualTo(voyage);
        assertThat(notes.page(note, clerk)).isEqualTo(luis);
        assertThat(activities.page(call, mate)).contains(voyage);
        assertThat(activities.page(call, clerk)).contains(luis);
        assertThatThrownBy(() -> notes.read(note, stranger)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> activities.kind(call, stranger)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void whoeverMayEditTheRecordOrItsCustomerChangesWhatIsPlanned() {
        UUID call = plan("Call the port", voyage, anna);

        activities.edit(call, new FieldEdit(Map.of(), Map.of("subject", "Call the harbour")), mate);
        activities.edit(call, new FieldEdit(Map.of(), Map.of("place", "Quay")), clerk);
        Viewer looking = sailing(
                TestViewers.seeingTeamChangingOwn(company.person("Look"), Set.of(anna.personId()), Set.of()),
                Level.NONE);

        assertThat(activities.fields(call, anna)).containsEntry("subject", "Call the harbour");
        assertThatThrownBy(() -> activities.withdraw(call, looking)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatHasNoCustomerIsDecidedByTheRecordAlone() {
        RecordRef free = voyages.of("Into the blue", null, null, anna.personId());
        UUID note = notes.write(free, "Nobody knows where to", anna);
        UUID task = plan("Find a map", free, anna);

        assertThat(notes.page(note, mate)).isEqualTo(free);
        assertThat(activities.page(task, mate)).contains(free);
        assertThatThrownBy(() -> notes.read(note, clerk)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> activities.kind(task, clerk)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> notes.write(free, "Me too", stranger)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void aShareOfTheRecordOpensWhatIsAboutIt() {
        UUID note = notes.write(voyage, "Rough sea", anna);
        jdbc.sql("""
                        INSERT INTO record_share (id, record_type, record_id, person_id, may_edit, shared_by, shared_at)
                        VALUES (uuidv7(), 'voyage', :record, :grantee, false, :by, :at)
                        """)
                .param("record", voyage.id())
                .param("grantee", stranger.personId())
                .param("by", anna.personId())
                .param("at", Timestamp.from(NOON))
                .update();
        Viewer invited = TestViewers.sharing(stranger, Set.of(stranger.personId()), false, NOON);

        assertThat(notes.page(note, invited)).isEqualTo(voyage);
    }

    @Test
    void onlyWhoReadsTheRecordIsMentionedThere() {
        UUID boss = company.viewer("Boss", StandardRole.ADMINISTRATOR).personId();
        UUID rep = company.viewer("Rep", StandardRole.SALES_REP).personId();

        UUID note = notes.write(voyage, "Ask @Boss", List.of("4:" + boss), anna);

        assertThat(notes.read(note, anna).text().mentions())
                .extracting(Mention::personId)
                .containsExactly(boss);
        assertThatThrownBy(() -> notes.write(voyage, "Ask @Rep", List.of("4:" + rep), anna))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void plansNameTheRecordToWhoeverSeesIt() {
        UUID call = plan("Call the port", voyage, anna);
        UUID other = activities.plan(
                ActivityKind.CALL, voyage, Map.of("subject", "Load", "due", "2027-03-03", "owner", id(clerk)), anna);

        assertThat(agenda.open(voyage, mate))
                .extracting(OpenActivity::subject, OpenActivity::contactName, OpenActivity::recordName)
                .containsExactly(tuple("Call the port", null, "Maiden voyage"), tuple("Load", null, "Maiden voyage"));
        assertThat(agenda.open(acme, clerk))
                .extracting(OpenActivity::recordName)
                .containsOnlyNulls();
        assertThat(lines(anna)).singleElement().satisfies(line -> {
            assertThat(line.activity().record()).isEqualTo(voyage);
            assertThat(line.activity().recordName()).isEqualTo("Maiden voyage");
            assertThat(line.accountName()).isEqualTo("Acme");
        });
        assertThat(lines(clerk)).extracting(line -> line.activity().record()).containsOnlyNulls();
        assertThat(plans.of(call, mate))
                .extracting(PlanDetails::recordId, PlanDetails::accountId, PlanDetails::changeable)
                .containsExactly(voyage.id(), null, true);
        assertThat(feed.of(anna)).extracting(CalendarEntry::recordName).containsExactly("Maiden voyage");
        assertThat(plans.of(other, clerk).recordName()).isNull();
    }

    @Test
    void theCalendarOfOthersTellsPlansOfRecordsOneSees() {
        plan("Call the port", voyages.of("Secret", null, null, anna.personId()), anna);

        assertThat(calendar(mate))
                .extracting(CalendarPlan::subject, CalendarPlan::recordName, CalendarPlan::changeable)
                .containsExactly(tuple("Call the port", "Secret", true));
        assertThat(calendar(clerk)).isEmpty();
    }

    @Test
    void whatFollowsIsAboutTheSame() {
        UUID weekly = activities.plan(
                ActivityKind.TASK,
                voyage,
                Map.of("subject", "Wash the deck", "due", "2027-03-03", "repeat", "unit=weeks"),
                anna);

        UUID next = activities.complete(weekly, anna).orElseThrow().activity();

        assertThat(activities.page(next, mate)).contains(voyage);
    }

    @Test
    void whatWasWrittenStaysWhereItWasWhenTheRecordChangesItsCustomer() {
        UUID note = notes.write(voyage, "Rough sea", anna);
        voyages.set(voyage, "account_id", "NULL");
        voyages.set(voyage, "contact_id", "NULL");

        assertThat(notes.page(note, clerk)).isEqualTo(luis);
    }

    @Test
    void whatLiesInTheBinTakesItsPlansOffTheDay() {
        plan("Call the port", voyage, anna);
        contacts.delete(new ContactId(luis.id()), anna);
        entities.flush();
        assertThat(lines(anna)).hasSize(1);

        voyages.set(voyage, "deleted_at", "now()");

        assertThat(lines(anna)).isEmpty();
        assertThat(feed.of(anna)).isEmpty();
    }

    @Test
    void nothingIsWrittenAboutARecordWithoutAStory() {
        RecordRef product = new RecordRef("product", UUID.randomUUID());

        assertThatThrownBy(() -> notes.write(product, "Nice", anna)).isInstanceOf(UnknownRecord.class);
    }

    private UUID plan(String subject, @Nullable RecordRef record, Viewer viewer) {
        return activities.plan(ActivityKind.CALL, record, Map.of("subject", subject, "due", "2027-03-03"), viewer);
    }

    private List<DayPlan.Line> lines(Viewer viewer) {
        return day.of(MyDay.Whose.of(viewer), EnumSet.allOf(ActivityKind.class), 50).parts().stream()
                .flatMap(part -> part.plans().stream())
                .toList();
    }

    private List<CalendarPlan> calendar(Viewer viewer) {
        return calendar.of(
                List.of(anna.personId()),
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 8),
                EnumSet.allOf(ActivityKind.class),
                viewer);
    }

    private static String id(Viewer viewer) {
        return viewer.personId().toString();
    }
}
