package atrium.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TimelineFilterModuleTests {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Map<String, String>> LINES =
            List.of(Map.of("text", "Screws", "quantity", "3", "unitPrice", "2", "discount", "", "tax", ""));

    @Autowired
    Timeline timeline;

    @Autowired
    TimelineGroups groups;

    @Autowired
    Notes notes;

    @Autowired
    Activities activities;

    @Autowired
    RecordFiles files;

    @Autowired
    PurchaseManagement purchases;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;
    RecordRef account;

    @BeforeEach
    void aCustomer() {
        anna = company.allSeeing("Anna");
        account = new RecordRef(
                "account", accounts.open(Map.of("name", "Bosch"), anna).value());
    }

    @Test
    void aGroupOrAWholeModuleIsReadAlone() throws IOException {
        everythingHappens();

        assertThat(kinds(only("notes"))).containsExactly("note.written");
        assertThat(kinds(only("calls", "tasks"))).containsExactlyInAnyOrder("call.done", "task.planned");
        assertThat(kinds(only("changes")))
                .contains("account.created", "contact.created")
                .allMatch(kind -> kind.startsWith("account.") || kind.startsWith("contact."));
        assertThat(kinds(only("purchases"))).containsExactly("purchase.created");
        assertThat(kinds(module("activities"))).containsExactlyInAnyOrder("note.written", "call.done", "task.planned");
        assertThat(kinds(new TimelineFilter(Set.of("files"), Set.of("purchases"), List.of())))
                .containsExactlyInAnyOrder("file.added", "purchase.created");
        assertThat(kinds(only("unheard-of"))).isEmpty();
    }

    @Test
    void everyWordIsLookedForWhateverItsAccentsAndCapitals() throws IOException {
        note("Met Frau Müller at the café, 50% off_er");
        everythingHappens();

        assertThat(kinds(saying("CAFE", "muller"))).containsExactly("note.written");
        assertThat(kinds(saying("ulle"))).containsExactly("note.written");
        assertThat(kinds(saying("50%"))).containsExactly("note.written");
        assertThat(kinds(saying("off_er"))).containsExactly("note.written");
        assertThat(kinds(saying("offxer"))).isEmpty();
        assertThat(kinds(saying("cafe", "tea"))).isEmpty();
        assertThat(kinds(saying("o-2031"))).containsExactly("purchase.created");
        assertThat(kinds(saying("contract.txt"))).containsExactly("file.added");
        assertThat(kinds(saying("terms"))).containsExactly("call.done");
        assertThat(kinds(new TimelineFilter(Set.of("files"), Set.of(), List.of("cafe"))))
                .isEmpty();
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        note("Über alles geredet. ".repeat(500) + "Zuletzt über Öfen.");
        PendingWrites.flush();

        assertThat(kinds(saying("zuletzt", "ofen"))).containsExactly("note.written");
        assertThat(kinds(saying("zuletzt", "herde"))).isEmpty();
    }

    @Test
    void anEntryIsFoundByWhatItSaysNow() {
        UUID purchase = purchase("O-2031");
        PendingWrites.flush();
        purchases.edit(purchase, 0, order("P-77"), LINES, anna);

        assertThat(kinds(saying("p-77"))).containsExactly("purchase.created");
        assertThat(kinds(saying("o-2031"))).isEmpty();
    }

    @Test
    void fromADayOnBothDirectionsMeetWithoutGapOrDouble() {
        for (int i = 0; i < 100; i++) {
            note("Note " + i);
        }
        PendingWrites.flush();
        spreadOverMinutesAround(NEW_YEAR);
        TimelinePosition day = TimelinePosition.before(NEW_YEAR);

        List<TimelineEntry> past = all(false, day);
        List<TimelineEntry> present = all(true, day);

        assertThat(past).allMatch(entry -> entry.at().isBefore(NEW_YEAR)).isNotEmpty();
        assertThat(present)
                .allMatch(entry -> !entry.at().isBefore(NEW_YEAR))
                .anyMatch(entry -> entry.at().equals(NEW_YEAR));
        List<UUID> joined =
                new ArrayList<>(present.stream().map(TimelineEntry::id).toList());
        joined.addAll(past.stream().map(TimelineEntry::id).toList());
        assertThat(joined)
                .containsExactlyElementsOf(
                        all(false, null).stream().map(TimelineEntry::id).toList())
                .hasSize(101);
    }

    @Test
    void theOldestEntriesEndTheStory() {
        for (int i = 0; i < 40; i++) {
            note("Note " + i);
        }
        PendingWrites.flush();
        spreadOverMinutesAround(NEW_YEAR);

        TimelinePage oldest = timeline.newer(account, TimelineFilter.NONE, null, anna);

        List<TimelineEntry> whole = all(false, null);
        assertThat(oldest.entries()).isEqualTo(whole.subList(whole.size() - Timeline.PAGE_SIZE, whole.size()));
        assertThat(oldest.next()).isNotNull();
    }

    @Test
    void whatAPersonMayNotSeeIsFoundByNothing() throws IOException {
        everythingHappens();
        Viewer blind = without("purchase", Level.NONE);
        Viewer ownOnly = without("purchase", Level.OWN);

        assertThat(groups.of(anna)).extracting(TimelineGroup::code).contains("purchases", "returns");
        assertThat(groups.of(blind)).extracting(TimelineGroup::code).doesNotContain("purchases", "returns");
        for (Viewer viewer : List.of(blind, ownOnly)) {
            assertThat(kinds(only("purchases"), viewer)).isEmpty();
            assertThat(kinds(module("purchases"), viewer)).isEmpty();
            assertThat(kinds(saying("2031"), viewer)).isEmpty();
            assertThat(timeline.newer(account, TimelineFilter.NONE, null, viewer)
                            .entries())
                    .extracting(TimelineEntry::kind)
                    .isNotEmpty()
                    .doesNotContain("purchase.created");
            assertThat(timeline.older(
                                    account,
                                    TimelineFilter.NONE,
                                    TimelinePosition.before(Instant.parse("2031-06-02T00:00:00Z")),
                                    viewer)
                            .entries())
                    .extracting(TimelineEntry::kind)
                    .doesNotContain("purchase.created");
        }
    }

    private void everythingHappens() throws IOException {
        note("Wants a quote");
        contacts.open(Map.of("lastName", "Kern", "account", account.id().toString()), anna);
        activities.log(ActivityKind.CALL, account, Map.of("subject", "Terms of payment"), anna);
        activities.plan(ActivityKind.TASK, account, Map.of("subject", "Send samples"), anna);
        files.add(
                account,
                "Frame Contract.txt",
                new ByteArrayInputStream("signed".getBytes(StandardCharsets.UTF_8)),
                anna);
        purchase("O-2031");
        PendingWrites.flush();
    }

    private void note(String text) {
        notes.write(account, text, anna);
    }

    private UUID purchase(String number) {
        return purchases.open(order(number), LINES, anna);
    }

    private Map<String, String> order(String number) {
        return Map.of(
                "source", "shop", "orderNumber", number, "account", account.id().toString(), "currency", "EUR");
    }

    // Three to a minute, so that moments alone don't tell them apart.
    private void spreadOverMinutesAround(Instant moment) {
        jdbc.sql("""
                        UPDATE timeline_entry e SET at = :moment::timestamptz + (row.number / 3 - 15) * interval '1 minute'
                        FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM timeline_entry WHERE account_id = :account)
                          AS row
                        WHERE e.id = row.id
                        """)
                .param("moment", moment.toString())
                .param("account", account.id())
                .update();
    }

    private List<TimelineEntry> all(boolean towardsPresent, TimelinePosition from) {
        List<TimelineEntry> entries = new ArrayList<>();
        TimelinePosition position = from;
        do {
            TimelinePage page = towardsPresent
                    ? timeline.newer(account, TimelineFilter.NONE, position, anna)
                    : timeline.older(account, TimelineFilter.NONE, position, anna);
            entries.addAll(towardsPresent ? 0 : entries.size(), page.entries());
            position = page.next();
        } while (position != null);
        return entries;
    }

    private Viewer without(String type, Level level) {
        Map<String, Map<Act, Level>> levels = new HashMap<>(anna.levels());
        Map<Act, Level> acts = new EnumMap<>(levels.get(type));
        acts.replaceAll((act, before) -> level);
        levels.put(type, acts);
        UUID person = company.person("Rita");
        return new Viewer(
                person,
                "Rita",
                anna.locale(),
                anna.zone(),
                anna.theme(),
                Set.of(person),
                Set.of(person),
                Set.of(),
                levels,
                Set.of());
    }

    private static TimelineFilter only(String... codes) {
        return new TimelineFilter(Set.of(codes), Set.of(), List.of());
    }

    private static TimelineFilter module(String code) {
        return new TimelineFilter(Set.of(), Set.of(code), List.of());
    }

    private static TimelineFilter saying(String... words) {
        return new TimelineFilter(Set.of(), Set.of(), List.of(words));
    }

    private List<String> kinds(TimelineFilter filter) {
        return kinds(filter, anna);
    }

    private List<String> kinds(TimelineFilter filter, Viewer viewer) {
        return timeline.older(account, filter, null, viewer).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
