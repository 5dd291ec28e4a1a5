package atrium.domain.bulkchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.SettableClock;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many records are archived and deleted at once by whoever may, and come back. */
@BulkChangeTest
class BulkMovesModuleTests {

    @Autowired
    BulkChanges changes;

    @Autowired
    BulkReports reports;

    @Autowired
    BulkUndos undos;

    @Autowired
    BulkWork work;

    @Autowired
    BulkSamples samples;

    @Autowired
    TestCompany company;

    @Autowired
    Viewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer manager;

    @BeforeEach
    void setUp() {
        manager = company.viewer("Nora", StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void archivingRestoringAndDeletingAreUndoneToo() {
        List<UUID> ids = List.of(samples.contact(manager, "Arch"), samples.contact(manager, "Ive"));
        Selection both = samples.some(manager, "contact", ids);

        BulkRun archived = changes.move(Deed.ARCHIVE, both, manager);
        assertThat(samples.standing("contact", ids)).isZero();
        assertThat(samples.entries("timeline_entry", archived)).isEqualTo(2);
        assertThat(changes.move(Deed.ARCHIVE, both, manager).unchanged()).isEqualTo(2);
        undos.undo(archived.id(), manager);
        assertThat(samples.standing("contact", ids)).isEqualTo(2);
        assertThat(samples.entries("timeline_entry", archived)).isZero();

        BulkRun deleted = changes.move(Deed.DELETE, both, manager);
        assertThat(samples.standing("contact", ids)).isZero();
        jdbc.sql("UPDATE contact SET deleted_at = NULL WHERE id = :id")
                .param("id", ids.get(0))
                .update();
        undos.undo(deleted.id(), manager);
        assertThat(samples.standing("contact", ids)).isEqualTo(2);
        assertThat(reports.run(deleted.id(), manager).undone()).isEqualTo(2);
    }

    @Test
    void whatThePersonSeesButMayNotChangeIsLeftOutAndWhatIsNotSeenIsNotEvenCounted() {
        Viewer rep = company.viewer("Rolf", StandardRole.SALES_REP);
        UUID colleague = company.person("Carl");
        company.team("Together", rep.personId(), colleague);
        Viewer member = viewers.find(rep.personId()).orElseThrow();
        UUID own = samples.account(
                manager, Map.of("name", "Own", "owner", rep.personId().toString()));
        UUID seen = samples.account(manager, Map.of("name", "Seen", "owner", colleague.toString()));
        UUID foreign = samples.account(manager, Map.of("name", "Foreign"));

        BulkRun run = changes.move(Deed.ARCHIVE, samples.some(manager, "account", List.of(own, seen, foreign)), member);

        assertThat(run.total()).isOne();
        assertThat(run.leftOut()).isOne();
        assertThat(samples.standing("account", List.of(own, seen, foreign))).isEqualTo(2);
        assertThatThrownBy(() ->
                        changes.move(Deed.ARCHIVE, samples.some(manager, "account", List.of(seen, foreign)), member))
                .isInstanceOf(NothingChosen.class);
        assertThatThrownBy(() -> changes.move(
                        Deed.DELETE,
                        samples.some(manager, "account", List.of(own)),
                        company.viewer("Vera", StandardRole.EXECUTIVE)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aChangeIsSeenAndUndoneByItsPersonOnlyAndForThirtyDays() {
        BulkRun run = changes.move(
                Deed.ARCHIVE,
                samples.some(manager, "account", List.of(samples.account(manager, Map.of("name", "Late")))),
                manager);

        assertThatThrownBy(() -> reports.run(run.id(), company.viewer("Nosy", StandardRole.ADMINISTRATOR)))
                .isInstanceOf(UnknownRecord.class);
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> undos.undo(run.id(), manager)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void whatWasStoppedGoesNoFurtherAndGivesBackWhatItChanged() {
        jdbc.sql("""
                        INSERT INTO contact (id, version, last_name, country, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Stop ' || n, 'IS', 'lead', now(), now() FROM generate_series(1, 300) AS n
                        """).update();
        BulkRun run = changes.move(Deed.DELETE, samples.all(manager, "contact", "country is IS"), manager);
        undos.stop(run.id(), manager);
        work.go(run.id());

        assertThat(reports.run(run.id(), manager).changed()).isZero();
        assertThat(samples.number(
                        "SELECT count(*) FROM contact WHERE starts_with(last_name, 'Stop ') AND deleted_at IS NULL"))
                .isEqualTo(300);
        assertThat(samples.number("SELECT count(*) FROM bulk_run_record")).isZero();
    }
}
