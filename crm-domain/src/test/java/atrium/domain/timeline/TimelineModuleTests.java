package atrium.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TimelineModuleTests {

    @Autowired
    Timeline timeline;

    @Autowired
    Notes notes;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Viewer anna;
    RecordRef account;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        account = new RecordRef(
                "account", accounts.open(Map.of("name", "Bosch"), anna).value());
    }

    @Test
    void aWithdrawnNoteLeavesTheTimelineAndComesBack() {
        UUID note = notes.write(account, "Wants a call", anna);
        PendingWrites.flush();
        assertThat(kinds(anna)).contains("note.written");

        notes.withdraw(note, anna);
        entities.flush();
        assertThat(kinds(anna)).doesNotContain("note.written");
        notes.putBack(note, anna);
        entities.flush();
        assertThat(kinds(anna)).contains("note.written");
    }

    @Test
    void aNoteIsATouch() {
        notes.write(account, "Wants a call", anna);
        PendingWrites.flush();

        assertThat(jdbc.sql("SELECT last_touch_at IS NOT NULL FROM account WHERE id = :id")
                        .param("id", account.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void entriesOfContactsTheViewerMayNotSeeAreLeftOut() {
        contacts.open(Map.of("lastName", "Kern", "account", account.id().toString()), anna);
        PendingWrites.flush();
        Viewer withoutContacts = TestViewers.without(anna, "contact");

        assertThat(kinds(anna)).contains("contact.created");
        assertThat(kinds(withoutContacts)).containsExactly("account.created");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (int i = 0; i < 70; i++) {
            notes.write(account, "Note " + i, anna);
        }
        PendingWrites.flush();
        Set<UUID> seen = new HashSet<>();
        int entries = 0;
        TimelinePosition position = null;
        do {
            TimelinePage page = timeline.of(account, position, anna);
            page.entries().forEach(entry -> seen.add(entry.id()));
            entries += page.entries().size();
            position = page.next();
        } while (position != null);

        assertThat(entries).isEqualTo(71);
        assertThat(seen).hasSize(71);
    }

    private List<String> kinds(Viewer viewer) {
        return timeline.of(account, null, viewer).entries().stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
