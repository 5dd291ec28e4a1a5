package atrium.domain.timeline;

import static atrium.testing.Voyages.sailing;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Level;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import atrium.testing.Voyages;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Records that are no customers have stories of their own, which stand in those of their customers, too. */
@ModuleTest
@Import({TestClockConfiguration.class, Voyages.class})
class RecordStoriesModuleTests {

    private static final Instant NOON = Instant.parse("2027-03-03T11:00:00Z");

    @Autowired
    Voyages.Table voyages;

    @Autowired
    Timeline timeline;

    @Autowired
    TimelineKeeping keeping;

    @Autowired
    Notes notes;

    @Autowired
    Activities activities;

    @Autowired
    RecordFiles files;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    RecordTypes types;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    EntityManager entities;

    Viewer anna;
    RecordRef acme;
    RecordRef luis;
    RecordRef voyage;

    @BeforeEach
    void aVoyage() {
        clock.stopAt(NOON);
        anna = sailing(company.allSeeing("Anna"), Level.ALL);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        luis = new RecordRef(
                "contact",
                contacts.open(Map.of("lastName", "Luis", "account", acme.id().toString()), anna)
                        .value());
        entities.flush();
        voyage = voyages.of("Maiden voyage", acme.id(), luis.id(), anna.personId());
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void theStoryOfARecordIsWhatIsAboutIt() throws IOException {
        notes.write(acme, "About the company", anna);
        later();
        notes.write(voyage, "Rough sea", anna);
        later();
        activities.log(ActivityKind.CALL, voyage, Map.of("subject", "Port", "outcome", "reached"), anna);
        later();
        files.add(voyage, "map.txt", new ByteArrayInputStream("here".getBytes(StandardCharsets.UTF_8)), anna);
        PendingWrites.flush();

        assertThat(Timeline.isOf(types.of("voyage").orElseThrow())).isTrue();
        assertThat(kinds(voyage, anna)).containsExactly("file.added", "call.done", "note.written");
        assertThat(kinds(luis, anna)).contains("file.added", "call.done", "note.written");
        assertThat(kinds(acme, anna)).contains("file.added", "call.done", "note.written", "account.created");
    }

    @Test
    void aStoryIsReadStretchByStretchFromBothEnds() {
        for (int number = 0; number < Timeline.PAGE_SIZE + 5; number++) {
            notes.write(voyage, "Day " + number, anna);
            later();
        }
        PendingWrites.flush();

        TimelinePage newest = timeline.of(voyage, null, anna);
        TimelinePage rest = timeline.of(voyage, newest.next(), anna);
        TimelinePage oldest = timeline.newer(voyage, TimelineFilter.NONE, null, anna);

        assertThat(newest.entries()).hasSize(Timeline.PAGE_SIZE);
        assertThat(rest.entries()).hasSize(5);
        assertThat(rest.next()).isNull();
        assertThat(said(oldest.entries())).startsWith("Day 29").endsWith("Day 0");
    }

    @Test
    void aStoryIsFilteredAndSearched() {
        notes.write(voyage, "Rough sea", anna);
        notes.write(voyage, "Calm sea", anna);
        activities.log(ActivityKind.CALL, voyage, Map.of("subject", "Calm port"), anna);
        PendingWrites.flush();

        assertThat(said(filtered(Set.of("calls"), List.of()))).containsExactly("Calm port");
        assertThat(said(filtered(Set.of(), List.of("calm")))).containsExactlyInAnyOrder("Calm sea", "Calm port");
        assertThat(said(filtered(Set.of("notes"), List.of("calm")))).containsExactly("Calm sea");
    }

    @Test
    void elsewhereAnEntryNamesTheRecordToWhoeverSeesIt() {
        notes.write(voyage, "Rough sea", anna);
        PendingWrites.flush();

        assertThat(note(acme, anna).about()).isEqualTo(new TimelineEntry.Named(voyage, "Maiden voyage"));
        assertThat(note(acme, company.allSeeing("Clerk")).about()).isNull();
        assertThat(note(voyage, anna).about()).isNull();
        assertThat(note(voyage, anna).contactName()).isEqualTo("Luis");
        assertThat(note(voyage, sailing(TestViewers.seeingOwn(), Level.ALL)).contactName())
                .isNull();
    }

    @Test
    void aRecordWithoutCustomersHasAStoryToo() {
        RecordRef free = voyages.of("Into the blue", null, null, null);
        UUID note = notes.write(free, "Nobody knows where to", anna);
        PendingWrites.flush();

        notes.revise(note, new FieldEdit(Map.of(), Map.of("text", "Somebody knows")), anna);

        assertThat(said(timeline.of(free, null, anna).entries())).containsExactly("Somebody knows");
        assertThat(keeping.withOtherStories(UUID.randomUUID(), List.of(free, voyage)))
                .containsExactly(free.id());
    }

    private void later() {
        clock.stopAt(clock.instant().plusSeconds(60));
    }

    private List<TimelineEntry> filtered(Set<String> groups, List<String> words) {
        return timeline.older(voyage, new TimelineFilter(groups, Set.of(), words), null, anna)
                .entries();
    }

    private TimelineEntry note(RecordRef page, Viewer viewer) {
        return timeline.of(page, null, viewer).entries().stream()
                .filter(entry -> entry.kind().equals("note.written"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(RecordRef page, Viewer viewer) {
        return timeline.of(page, null, viewer).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static List<String> said(List<TimelineEntry> entries) {
        return entries.stream().map(entry -> entry.arguments().get(0)).toList();
    }
}
