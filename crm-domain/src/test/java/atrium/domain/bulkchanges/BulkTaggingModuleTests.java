package atrium.domain.bulkchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.verify;

import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.TagKeeping;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags are put on and taken off many records at once, and what the change itself did is taken back. */
@BulkChangeTest
class BulkTaggingModuleTests {

    @Autowired
    BulkQueue queue;

    @Autowired
    BulkTagging bulk;

    @Autowired
    BulkReports reports;

    @Autowired
    BulkUndos undos;

    @Autowired
    BulkWork work;

    @Autowired
    Tagging tagging;

    @Autowired
    Tags tags;

    @Autowired
    TagKeeping keeping;

    @Autowired
    BulkSamples samples;

    @Autowired
    TestCompany company;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    Viewer manager;

    @BeforeEach
    void setUp() {
        manager = company.viewer("Nora", StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void noTags() {
        tags.all().forEach(tag -> keeping.delete(tag.id(), manager));
    }

    @Test
    void undoTakesBackOnlyWhatTheChangeItselfPutOnAndTookOff() {
        List<RecordRef> some =
                IntStream.range(0, 4).mapToObj(n -> account("Few")).toList();
        tagging.putOn(some.get(0), "old", manager);
        tagging.putOn(some.get(1), "VIP", manager);
        tagging.putOn(some.get(3), "old", manager);

        BulkRun run = bulk.tag(some(some), "vip, Fresh", "OLD", manager);

        assertThat(run.status()).isEqualTo(BulkStatus.DONE);
        assertThat(run.changed()).isEqualTo(4);
        assertThat(run.tagsOn()).containsExactly("Fresh", "VIP");
        assertThat(run.tagsOff()).containsExactly("old");
        assertThat(some).allSatisfy(one -> assertThat(names(one)).containsExactly("Fresh", "VIP"));
        assertThat(samples.entries("timeline_entry", run)).isEqualTo(4);
        assertThat(bulk.tag(some(some), "vip", "old", manager).unchanged()).isEqualTo(4);

        tagging.putOn(some.get(0), "somebody's", manager);
        tagging.takeOff(some.get(2), id("Fresh"), manager);
        tagging.putOn(some.get(3), "old", manager);
        BulkRun undone = undos.undo(run.id(), manager);

        assertThat(undone.undone()).isEqualTo(2);
        assertThat(names(some.get(0))).containsExactly("old", "somebody's");
        assertThat(names(some.get(1))).containsExactly("VIP");
        assertThat(names(some.get(2))).containsExactly("VIP");
        assertThat(names(some.get(3))).containsExactly("Fresh", "old", "VIP");
        assertThat(reports.refused(run.id(), true, 10, manager))
                .extracting(RefusedRecord::record, RefusedRecord::messageKey)
                .containsExactlyInAnyOrder(
                        tuple(some.get(2), "bulk.refused.changed-since"),
                        tuple(some.get(3), "bulk.refused.changed-since"));
        assertThat(samples.entries("timeline_entry", run)).isEqualTo(2);
    }

    @Test
    void tagsThatAreRenamedMergedOrDeletedMeanwhileAreNotTakenForOthers() {
        RecordRef one = account("One");
        tagging.putOn(one, "gone", manager);
        BulkRun renamed = bulk.tag(some(List.of(one)), "before", "", manager);
        BulkRun lost = bulk.tag(some(List.of(one)), "", "gone", manager);
        keeping.change(id("before"), "now", 1, manager);
        tagging.putOn(account("Another"), "before", manager);
        keeping.delete(id("gone"), manager);

        assertThat(undos.undo(renamed.id(), manager).undone()).isOne();
        assertThat(names(one)).isEmpty();
        assertThat(renamed.tagsOn()).containsExactly("before");
        assertThat(undos.undo(lost.id(), manager).kept()).isOne();
    }

    @Test
    void moreThanTwoHundredAreTaggedAndGivenBackInTheBackground() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, employees, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Many ' || n, 515151, 'lead', now(), now() FROM generate_series(1, 201) AS n
                        """).update();
        Selection all = samples.all(manager, "account", "employees is 515151");

        BulkRun run = bulk.tag(all, "many", "", manager);
        assertThat(run.status()).isEqualTo(BulkStatus.RUNNING);
        verify(queue).add(run.id());
        work.go(run.id());
        assertThat(reports.run(run.id(), manager).changed()).isEqualTo(201);
        assertThat(carriers("many")).isEqualTo(201);

        UUID touched = jdbc.sql("SELECT id FROM account WHERE name = 'Many 7'")
                .query(UUID.class)
                .single();
        tagging.takeOff(new RecordRef("account", touched), id("many"), manager);
        undos.undo(run.id(), manager);
        verify(queue).undo(run.id());
        work.go(run.id());
        assertThat(reports.run(run.id(), manager).undone()).isEqualTo(200);
        assertThat(reports.run(run.id(), manager).kept()).isOne();
        assertThat(carriers("many")).isZero();
    }

    @Test
    void whoChangesOnlyTheirOwnTagsOnlyTheirOwn() {
        Viewer rep = company.viewer("Rolf", StandardRole.SALES_REP);
        UUID colleague = company.person("Carl");
        company.team("Tagging together", rep.personId(), colleague);
        Viewer member = viewers.find(rep.personId()).orElseThrow();
        RecordRef own = account("Own", rep.personId());
        RecordRef seen = account("Seen", colleague);
        RecordRef foreign = account("Foreign");

        BulkRun run = bulk.tag(some(List.of(own, seen, foreign)), "mine", "", member);

        assertThat(run.total()).isOne();
        assertThat(run.leftOut()).isOne();
        assertThat(carriers("mine")).isOne();
        assertThatThrownBy(() -> bulk.tag(some(List.of(seen, foreign)), "mine", "", member))
                .isInstanceOf(NothingChosen.class);
        assertThatThrownBy(
                        () -> bulk.tag(some(List.of(own)), "mine", "", company.viewer("Vera", StandardRole.EXECUTIVE)))
                .isInstanceOf(NotPermitted.class);
        jdbc.sql("UPDATE account SET owner_id = :other WHERE id = :id")
                .param("other", colleague)
                .param("id", own.id())
                .update();
        assertThat(undos.undo(run.id(), member).kept()).isOne();
        assertThat(reports.refused(run.id(), true, 10, member))
                .extracting(RefusedRecord::messageKey)
                .containsExactly("bulk.refused.not-permitted");
    }

    @Test
    void aRecordThatWouldCarryTooManyIsRefusedAlone() {
        RecordRef full = account("Full");
        bulk.tag(
                some(List.of(full)),
                IntStream.range(0, Tagging.MOST).mapToObj(n -> "tag " + n).collect(Collectors.joining(",")),
                "",
                manager);

        BulkRun run = bulk.tag(some(List.of(full, account("Empty"))), "one more", "", manager);

        assertThat(run.changed()).isOne();
        assertThat(reports.refused(run.id(), false, 10, manager))
                .extracting(RefusedRecord::record, RefusedRecord::messageKey)
                .containsExactly(tuple(full, "tag.problem.too-many"));
        assertThatThrownBy(() -> bulk.tag(some(List.of(full)), "x", "unknown", manager))
                .isInstanceOf(InvalidRecord.class);
        assertThat(tags.all()).extracting(Tag::name).doesNotContain("x");
    }

    private RecordRef account(String name) {
        return account(Map.of("name", name));
    }

    private RecordRef account(String name, UUID owner) {
        return account(Map.of("name", name, "owner", owner.toString()));
    }

    private RecordRef account(Map<String, String> values) {
        return new RecordRef("account", samples.account(manager, values));
    }

    private Selection some(List<RecordRef> accounts) {
        return samples.some(
                manager, "account", accounts.stream().map(RecordRef::id).toList());
    }

    private List<String> names(RecordRef record) {
        return tags.of(record).stream().map(Tag::name).toList();
    }

    private UUID id(String name) {
        return jdbc.sql("SELECT id FROM tag WHERE name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private long carriers(String name) {
        return jdbc.sql("SELECT count(*) FROM record_tag WHERE tag_id = :id")
                .param("id", id(name))
                .query(Long.class)
                .single();
    }
}
