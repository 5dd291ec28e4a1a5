package atrium.domain.recyclebin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Level;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.Voyages;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is about a record that is no customer goes with the record, and stays when only its customers go. */
@ModuleTest
@Import(Voyages.class)
class RecordStoriesPurgeModuleTests {

    @Autowired
    Voyages.Table voyages;

    @Autowired
    BinPurge purge;

    @Autowired
    Timeline timeline;

    @Autowired
    Notes notes;

    @Autowired
    Activities activities;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    RecordTypes types;

    @Autowired
    TestCompany company;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;
    RecordRef acme;
    RecordRef luis;
    RecordRef voyage;
    UUID note;
    UUID call;

    @BeforeEach
    void aVoyageWithAStory() {
        anna = Voyages.sailing(company.allSeeing("Anna"), Level.ALL);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        luis = new RecordRef(
                "contact",
                contacts.open(Map.of("lastName", "Luis", "account", acme.id().toString()), anna)
                        .value());
        entities.flush();
        voyage = voyages.of("Maiden voyage", acme.id(), luis.id(), anna.personId());
        note = notes.write(voyage, "Rough sea", anna);
        call = activities.plan(ActivityKind.CALL, voyage, Map.of("subject", "Port"), anna);
        PendingWrites.flush();
    }

    @Test
    void whenACustomerGoesTheStoryOfItsRecordsStays() {
        assertThat(purged(luis)).isOne();

        assertThat(notes.page(note, anna)).isEqualTo(voyage);
        assertThat(activities.page(call, anna)).contains(voyage);
        assertThat(said(voyage)).contains("Rough sea", "Port");
        assertThat(said(acme)).contains("Rough sea", "Port");
        assertThat(told(luis)).isZero();

        assertThat(purged(acme)).isOne();

        assertThat(notes.page(note, anna)).isEqualTo(voyage);
        assertThat(said(voyage)).contains("Rough sea", "Port");
        assertThat(told(acme)).isZero();
    }

    @Test
    void whenTheRecordGoesItsStoryGoesToo() {
        assertThat(purged(voyage)).isOne();

        assertThatThrownBy(() -> notes.page(note, anna)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> activities.page(call, anna)).isInstanceOf(UnknownRecord.class);
        assertThat(said(acme)).doesNotContain("Rough sea", "Port");
        assertThat(told(voyage)).isZero();
    }

    private int purged(RecordRef record) {
        jdbc.sql("UPDATE %s SET deleted_at = timestamptz '2001-01-01' WHERE id = :id".formatted(record.type()))
                .param("id", record.id())
                .update();
        entities.clear();
        int gone = purge.purge(types.of(record.type()).orElseThrow(), 10);
        entities.flush();
        entities.clear();
        return gone;
    }

    private List<String> said(RecordRef page) {
        return timeline.of(page, null, anna).entries().stream()
                .map(TimelineEntry::arguments)
                .flatMap(List::stream)
                .toList();
    }

    private int told(RecordRef record) {
        return jdbc.sql("SELECT count(*) FROM timeline_entry WHERE :id IN (account_id, contact_id, about_id)")
                .param("id", record.id())
                .query(Integer.class)
                .single();
    }
}
