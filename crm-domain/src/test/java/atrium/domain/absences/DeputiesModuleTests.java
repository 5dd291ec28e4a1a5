package atrium.domain.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.DayPlan;
import atrium.domain.activities.MyDay;
import atrium.domain.activities.MyDay.Whose;
import atrium.domain.customers.AccountManagement;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.notifications.NoticeSentences;
import atrium.domain.notifications.Notifications;
import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(TestClockConfiguration.class)
class DeputiesModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final Set<ActivityKind> ALL = EnumSet.allOf(ActivityKind.class);

    @Autowired
    Absences absences;

    @Autowired
    Viewers viewers;

    @Autowired
    AccountManagement accounts;

    @Autowired
    RecordAccess access;

    @Autowired
    RecordTypes types;

    @Autowired
    Activities activities;

    @Autowired
    MyDay day;

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeSentences sentences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer nora;
    Viewer mara;
    UUID clara;
    RecordRef acme;

    @BeforeEach
    void setUp() {
        at(TODAY);
        nora = company.allSeeing("Nora");
        mara = company.allSeeing("Mara");
        clara = company.viewer("Clara", StandardRole.SALES_REP).personId();
        acme = new RecordRef(
                "account",
                accounts.open(Map.of("name", "Acme", "owner", mara.personId().toString()), mara)
                        .value());
        PendingWrites.flush();
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void whatBelongsToSomebodyAwayCountsAsTheDeputysOwnAsLongAsThat() {
        absence(mara, "2027-03-04", "2027-03-05", clara);

        assertThat(owners()).containsExactly(clara);
        at(TODAY.plusDays(1));
        assertThat(owners()).containsExactlyInAnyOrder(clara, mara.personId());
        assertThat(viewers.find(clara).orElseThrow().colleagues()).contains(mara.personId());
        assertThat(viewers.among(Set.of(clara)).get(0).owners()).contains(mara.personId());
        at(TODAY.plusDays(3));
        assertThat(owners()).containsExactly(clara);
    }

    @Test
    void aDeputyOfADeputyGetsNothing() {
        UUID tom = company.person("Tom");
        absence(mara, "2027-03-03", "2027-03-05", clara);
        absence(viewers.find(clara).orElseThrow(), "2027-03-03", "2027-03-05", tom);

        assertThat(viewers.find(tom).orElseThrow().owners()).containsExactlyInAnyOrder(tom, clara);
    }

    @Test
    void aDeputyReadsAndEditsWithinTheirOwnLevelAndNoFurther() {
        Viewer own = TestViewers.at(Level.OWN, clara);
        Viewer deputy = TestViewers.standingInFor(own, Set.of(mara.personId()));
        Viewer blind = TestViewers.without(deputy, "account");

        assertThatThrownBy(() -> require(Act.READ, own)).isInstanceOf(UnknownRecord.class);
        require(Act.READ, deputy);
        require(Act.EDIT, deputy);
        assertThatThrownBy(() -> require(Act.READ, blind)).isInstanceOf(UnknownRecord.class);
        assertThat(access.visibleAmong(types.of("account").orElseThrow(), List.of(acme.id()), deputy))
                .containsExactly(acme.id());
    }

    @Test
    void aDeputySeesAndDoesPlansWithCustomersAndNoOthers() {
        UUID call = plan(acme, "Call back");
        UUID own = plan(null, "Dentist");
        Viewer deputy = TestViewers.standingInFor(
                TestViewers.without(TestViewers.at(Level.OWN, clara), "account"), Set.of(mara.personId()));

        assertThat(day(deputy)).containsExactly("Call back");
        activities.edit(call, new FieldEdit(Map.of(), Map.of("subject", "Call Luis back")), deputy);
        assertThat(day(deputy)).containsExactly("Call Luis back");
        assertThatThrownBy(() -> activities.fields(own, deputy)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> day(TestViewers.at(Level.OWN, clara))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoStandsInHearsOfWhatSomebodyAwayIsGivenAndOfMentions() {
        absence(mara, "2027-03-03", "2027-03-05", clara);
        Viewer tom = company.allSeeing("Tom");
        UUID other = accounts.open(
                        Map.of("name", "Globex", "owner", mara.personId().toString()), nora)
                .value();
        events.publishEvent(new PeopleMentioned(
                new RecordRef("note", UUID.randomUUID()),
                new RecordRef("account", other),
                List.of(mara.personId(), tom.personId()),
                nora.actor(),
                clock.instant()));
        PendingWrites.flush();

        assertThat(told(clara))
                .contains(
                        "Nora gave Mara, for whom you stand in, the account Globex",
                        "Nora mentioned Mara, for whom you stand in, in a note on Globex");
        assertThat(told(mara.personId())).contains("Nora gave you the account Globex");
        assertThat(told(tom.personId())).containsExactly("Nora mentioned you in a note on Globex");
    }

    @Test
    void whoStandsInHearsOfPlansAndFindsThemInThatDay() {
        absence(mara, "2027-03-03", "2027-03-05", clara);
        activities.plan(
                ActivityKind.TASK,
                acme,
                Map.of("subject", "Send offer", "owner", mara.personId().toString()),
                nora);
        activities.plan(
                ActivityKind.TASK,
                null,
                Map.of("subject", "Between us", "owner", mara.personId().toString()),
                nora);
        PendingWrites.flush();

        Viewer deputy = viewers.find(clara).orElseThrow();
        assertThat(told(clara))
                .contains("Nora planned a task for Mara, for whom you stand in: Send offer")
                .noneMatch(text -> text.contains("Between us"));
        assertThat(notifications.page(false, null, deputy))
                .anySatisfy(one -> assertThat(one.address()).startsWith("/my-day?of=" + mara.personId() + "#plan-"));
    }

    @Test
    void aDeputyIsToldOfTheDaysAndWhenThatChanges() {
        UUID id = absence(mara, "2027-03-10", "2027-03-12", clara);
        absences.change(id, new FieldEdit(Map.of(), Map.of("note", "At sea")), mara);
        PendingWrites.flush();
        assertThat(told(clara)).containsExactly("You stand in for Mara from Wed 10 Mar to Fri 12 Mar");

        absences.remove(id, mara);
        PendingWrites.flush();
        assertThat(told(clara)).contains("You no longer stand in for Mara from Wed 10 Mar to Fri 12 Mar");
    }

    @Test
    void whoGivesSomethingAsTheDeputyIsNotTold() {
        absence(mara, "2027-03-03", "2027-03-05", clara);
        PendingWrites.flush();
        int before = told(clara).size();
        accounts.edit(
                new atrium.domain.customers.AccountId(acme.id()),
                new FieldEdit(Map.of(), Map.of("owner", mara.personId().toString())),
                TestViewers.at(Level.ALL, clara));
        PendingWrites.flush();

        assertThat(told(clara)).hasSize(before);
    }

    private Set<UUID> owners() {
        return viewers.find(clara).orElseThrow().owners();
    }

    private void require(Act act, Viewer viewer) {
        access.require(types.of("account").orElseThrow(), acme.id(), act, viewer);
    }

    private UUID absence(Viewer person, String first, String last, UUID deputy) {
        return absences.plan(
                person.personId(), Map.of("firstDay", first, "lastDay", last, "deputy", deputy.toString()), person);
    }

    private UUID plan(@Nullable RecordRef customer, String subject) {
        UUID id = activities.plan(
                ActivityKind.TASK, customer, new HashMap<>(Map.of("subject", subject, "due", TODAY.toString())), mara);
        PendingWrites.flush();
        return id;
    }

    private List<String> day(Viewer deputy) {
        return day.of(new Whose(mara.personId(), "Mara", deputy), ALL, 50).parts().stream()
                .flatMap(part -> part.plans().stream())
                .map(DayPlan.Line::activity)
                .map(plan -> plan.subject())
                .toList();
    }

    private List<String> told(UUID person) {
        Viewer viewer = TestViewers.at(Level.ALL, person);
        return notifications.page(false, null, viewer).stream()
                .map(one -> sentences.of(one, viewer))
                .toList();
    }

    private void at(LocalDate day) {
        clock.stopAt(
                day.atTime(10, 0).atZone(java.time.ZoneId.of("Europe/Berlin")).toInstant());
    }
}
