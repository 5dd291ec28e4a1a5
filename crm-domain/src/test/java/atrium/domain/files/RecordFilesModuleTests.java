package atrium.domain.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.search.Search;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ModuleTest
class RecordFilesModuleTests {

    @Autowired
    RecordFiles files;

    @Autowired
    FileStore store;

    @Autowired
    FileSweep sweep;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    Search search;

    @Autowired
    TestCompany company;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    Viewer anna;
    RecordRef account;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        account = new RecordRef(
                "account", accounts.open(Map.of("name", "Bosch"), anna).value());
        entities.flush();
    }

    @Test
    void aFileIsKeptReadToldAndFoundByItsName() throws IOException {
        UUID id = add("Frame contract 2031.txt", "signed");
        written();

        try (InputStream content = files.open(id, anna).content()) {
            assertThat(content.readAllBytes()).isEqualTo("signed".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files.of(account, anna))
                .extracting(RecordFile::name, RecordFile::mediaType, RecordFile::size)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Frame contract 2031.txt", "text/plain", 6L));
        assertThat(kinds()).contains("file.added");
        assertThat(search.find("contract 2031", 5, anna)).hasSize(1);
    }

    @Test
    void aFileOfAPersonStandsOnTheAccountToo() throws IOException {
        UUID contact = contacts.open(
                        Map.of("lastName", "Kern", "account", account.id().toString()), anna)
                .value();
        entities.flush();
        files.add(new RecordRef("contact", contact), "cv.txt", content("Kern"), anna);
        written();

        assertThat(kinds()).contains("file.added");
    }

    @Test
    void aRemovedFileLeavesEverythingAndComesBack() throws IOException {
        UUID id = add("Offer.txt", "1,000");
        files.remove(id, anna);
        written();
        assertThat(files.of(account, anna)).isEmpty();
        assertThat(kinds()).doesNotContain("file.added");
        assertThat(search.find("offer", 5, anna)).isEmpty();
        assertThatThrownBy(() -> files.open(id, anna)).isInstanceOf(UnknownRecord.class);

        files.putBack(id, anna);
        written();
        assertThat(files.of(account, anna)).hasSize(1);
        assertThat(kinds()).contains("file.added");
    }

    @Test
    void whoDoesNotSeeTheRecordDoesNotSeeItsFilesAndWhoMayNotEditAddsNone() throws IOException {
        UUID owner = company.person("Olga");
        UUID rita = company.person("Rita");
        RecordRef owned = new RecordRef(
                "account",
                accounts.open(Map.of("name", "Owned", "owner", owner.toString()), anna)
                        .value());
        entities.flush();
        UUID id = files.add(owned, "a.txt", content("a"), anna);
        Viewer stranger = TestViewers.at(Level.OWN, rita);
        Viewer reader = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita, owner), Set.of());

        assertThatThrownBy(() -> files.open(id, stranger)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> files.of(owned, stranger)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> files.remove(id, stranger)).isInstanceOf(UnknownRecord.class);
        assertThat(files.of(owned, reader)).hasSize(1);
        assertThatThrownBy(() -> files.add(owned, "b.txt", content("b"), reader))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> files.remove(id, reader)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatIsRefusedLeavesNoBytesBehind() throws IOException {
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        List<UUID> before = store.keptBefore(soon);

        refused("empty.txt", new byte[0], "file.problem.empty");
        refused(
                "picture.png",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "file.problem.other-than-its-name");
        refused("setup.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}, "file.problem.program");
        assertThatThrownBy(() -> files.add(account, "huge.bin", endless(), anna))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("file.problem.too-large"));

        assertThat(store.keptBefore(soon)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(files.of(account, anna)).isEmpty();
    }

    @Test
    void bytesThatNoRowKnowsAreSweptAndOthersStay() throws IOException {
        UUID kept = add("kept.txt", "kept");
        UUID orphan = UUID.randomUUID();
        store.put(orphan, content("orphan"), 100);

        sweep.sweep(clock.instant().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> store.open(orphan)).isInstanceOf(IOException.class);
        files.open(kept, anna).content().close();
    }

    private void refused(String name, byte[] bytes, String key) {
        assertThatThrownBy(() -> files.add(account, name, new ByteArrayInputStream(bytes), anna))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private UUID add(String name, String text) throws IOException {
        return files.add(account, name, content(text), anna);
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                java.util.Arrays.fill(bytes, from, from + count, (byte) 1);
                return count;
            }
        };
    }

    private List<String> kinds() {
        return timeline.of(account, null, anna).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static void written() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(synchronization -> synchronization.beforeCommit(false));
    }
}
