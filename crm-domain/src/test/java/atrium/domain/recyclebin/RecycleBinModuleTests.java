package atrium.domain.recyclebin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.RecycleBin.Deleted;
import atrium.domain.search.RecentRecords;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ModuleTest
class RecycleBinModuleTests {

    private static final String POINTERS = """
            SELECT c.table_name, c.column_name FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'uuid'
              AND c.table_name <> 'audit_entry'
            """;

    @Autowired
    RecycleBin bin;

    @Autowired
    BinPurge purge;

    @Autowired
    RecordTypes types;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Notes notes;

    @Autowired
    RecentRecords recent;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    Viewer anna;
    AccountId bosch;
    ContactId kern;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        bosch = accounts.open(Map.of("name", "Bosch"), anna);
        kern = contacts.open(Map.of("lastName", "Kern", "account", bosch.value().toString()), anna);
    }

    @Test
    void whatLayThirtyDaysIsPurgedAndNothingPointsAtItButTheAudit() {
        notes.write(account(), "About the company", anna);
        recent.opened(anna, account());
        accounts.delete(bosch, anna);
        age("account", Duration.ofDays(31));

        assertThat(purge("account")).isOne();

        assertThat(pointersAt(bosch.value())).isEmpty();
        assertThat(audit(bosch.value())).contains("account.created", "account.deleted", "account.purged");
        assertThatThrownBy(() -> accounts.restore(bosch, anna)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void whatLayLessIsKept() {
        accounts.delete(bosch, anna);
        age("account", Duration.ofDays(29));

        assertThat(purge("account")).isZero();

        accounts.restore(bosch, anna);
        entities.flush();
        assertThat(accounts.fields(bosch, anna)).containsEntry("name", "Bosch");
    }

    @Test
    void peopleOfAPurgedAccountStayWithTheirNotesAndTellOfIt() {
        UUID note = notes.write(contact(), "About the person", anna);
        accounts.delete(bosch, anna);
        age("account", Duration.ofDays(31));

        purge("account");

        assertThat(contacts.fields(kern, anna))
                .containsEntry("lastName", "Kern")
                .doesNotContainKey("account");
        assertThat(notes.page(note, anna)).isEqualTo(contact());
        assertThat(kindsOf(kern)).contains("contact.created", "note.written", "contact.changed");
        assertThat(audit(kern.value())).contains("contact.changed");
    }

    @Test
    void aPurgedContactTakesItsNotesAlongAndLeavesTheAccountAlone() {
        UUID note = notes.write(contact(), "About the person", anna);
        contacts.delete(kern, anna);
        age("contact", Duration.ofDays(31));

        assertThat(purge("contact")).isOne();

        assertThat(pointersAt(kern.value())).isEmpty();
        assertThat(pointersAt(note)).isEmpty();
        assertThat(accounts.fields(bosch, anna)).containsEntry("name", "Bosch");
    }

    @Test
    void aRunTakesNoMoreThanItMayAndTheOldestFirst() {
        AccountId younger = accounts.open(Map.of("name", "Younger"), anna);
        accounts.delete(bosch, anna);
        age("account", Duration.ofDays(40));
        accounts.delete(younger, anna);
        written();
        jdbc.sql("UPDATE account SET deleted_at = :at WHERE id = :id")
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(31))))
                .param("id", younger.value())
                .update();

        assertThat(purge.purge(types.of("account").orElseThrow(), 1)).isOne();

        assertThat(bin.deleted("", null, anna).records())
                .extracting(Deleted::name)
                .containsExactly("Younger");
    }

    @Test
    void theBinIsReadPageByPageAndSaysWhenEachGoes() {
        List<UUID> deleted = IntStream.range(0, RecycleBin.PAGE_SIZE + 3)
                .mapToObj(i -> accounts.open(Map.of("name", "Old " + i), anna))
                .peek(id -> accounts.delete(id, anna))
                .map(AccountId::value)
                .toList();
        entities.flush();

        List<Deleted> seen = new ArrayList<>();
        RecycleBin.Position position = null;
        do {
            RecycleBin.Page page = bin.deleted("", position, anna);
            seen.addAll(page.records());
            position = page.next();
        } while (position != null);

        assertThat(seen).extracting(Deleted::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(deleted);
        assertThat(seen)
                .allSatisfy(record ->
                        assertThat(record.goesAt()).isEqualTo(record.at().plus(Duration.ofDays(30))));
        assertThat(bin.deleted("", null, TestViewers.seeingOwn()).records()).isEmpty();
    }

    private int purge(String type) {
        int gone = purge.purge(types.of(type).orElseThrow(), 100);
        written();
        entities.clear();
        return gone;
    }

    private void age(String table, Duration age) {
        written();
        jdbc.sql("UPDATE " + table + " SET deleted_at = :at WHERE deleted_at IS NOT NULL")
                .param("at", Timestamp.from(clock.instant().minus(age)))
                .update();
        entities.clear();
    }

    private List<String> pointersAt(UUID id) {
        List<String> pointers = new ArrayList<>();
        jdbc.sql(POINTERS).query().listOfRows().forEach(column -> {
            String query = "SELECT count(*) FROM %s WHERE %s = :id"
                    .formatted(column.get("table_name"), column.get("column_name"));
            if (jdbc.sql(query).param("id", id).query(Integer.class).single() > 0) {
                pointers.add(column.get("table_name") + "." + column.get("column_name"));
            }
        });
        return pointers;
    }

    private List<String> audit(UUID id) {
        return jdbc.sql("SELECT text_key FROM audit_entry WHERE record_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<String> kindsOf(ContactId contact) {
        return jdbc.sql("SELECT kind FROM timeline_entry WHERE contact_id = :id AND account_id IS NULL")
                .param("id", contact.value())
                .query(String.class)
                .list();
    }

    private RecordRef account() {
        return new RecordRef("account", bosch.value());
    }

    private RecordRef contact() {
        return new RecordRef("contact", kern.value());
    }

    // What a commit would do: the tests roll back, the buffers are written before.
    private static void written() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(synchronization -> synchronization.beforeCommit(false));
    }
}
