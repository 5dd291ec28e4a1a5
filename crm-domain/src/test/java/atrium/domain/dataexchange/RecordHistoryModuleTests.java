package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.LogPage;
import atrium.domain.audit.LoggedChange;
import atrium.domain.audit.LoggedNames;
import atrium.domain.audit.RecordHistory;
import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.BulkUndos;
import atrium.domain.bulkchanges.Selection;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.events.FieldChange;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.StoringTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What happened to a record, and where each change came from. */
@StoringTest
class RecordHistoryModuleTests {

    @MockitoBean
    ImportQueue queue;

    @Autowired
    Imports imports;

    @Autowired
    ImportUploads uploads;

    @Autowired
    ImportWork work;

    @Autowired
    ImportReverts reverts;

    @Autowired
    BulkChanges changes;

    @Autowired
    BulkUndos undos;

    @Autowired
    ListViews lists;

    @Autowired
    AccountManagement accounts;

    @Autowired
    RecordHistory history;

    @Autowired
    LoggedNames names;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void setUp() {
        nora = company.viewer("Nora", StandardRole.ADMINISTRATOR);
    }

    @Test
    void aRecordThatManyWaysChangedTellsThemInTheirOrderWithTheirSources() throws Exception {
        AccountId id = accounts.open(Map.of("name", "Story Ltd", "externalId", "STORY-1", "city", "Ulm"), nora);
        UUID key = UuidV7.next();
        change(id, "Ulm", "Bonn", nora);
        UUID file = imported("externalId,city\nSTORY-1,Kiel\n");
        change(id, "Kiel", "Mainz", byKey(key));
        UUID run = changes.edit(
                        Selection.some(lists.read("account", Map.of(), nora), List.of(id.value())),
                        Map.of("city", "Trier"),
                        nora)
                .id();
        undos.undo(run, nora);
        accounts.delete(id, nora);
        accounts.restore(id, nora);

        List<LoggedChange> told = history.of(ref(id), null, nora).entries();
        assertThat(told)
                .extracting(entry -> entry.cause() + " " + entry.deed() + " " + city(entry))
                .containsExactly(
                        "PAGE restored -",
                        "PAGE deleted -",
                        "REVERT changed Trier>Mainz",
                        "BULK changed Mainz>Trier",
                        "API changed Kiel>Mainz",
                        "IMPORT changed Bonn>Kiel",
                        "PAGE changed Ulm>Bonn",
                        "PAGE created null>Ulm");
        assertThat(told).extracting(LoggedChange::origin).containsExactly(null, null, run, run, key, file, null, null);
        assertThat(told).extracting(LoggedChange::personName).containsOnly("Nora");
        assertThat(told.stream().map(LoggedChange::save).distinct()).hasSize(8).doesNotContainNull();

        Set<UUID> origins =
                told.stream().map(LoggedChange::origin).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(names.origins(origins, nora))
                .containsEntry(file, new ChangeOrigin("import", "story.csv", "/imports/" + file))
                .containsEntry(run, new ChangeOrigin("bulk", "1", "/bulk-changes/" + run))
                .hasSize(2);
        assertThat(names.origins(origins, company.viewer("Olga", StandardRole.EXECUTIVE)))
                .containsEntry(file, new ChangeOrigin("import", "story.csv", null));
    }

    @Test
    void anImportThatIsTakenBackSaysSo() throws Exception {
        AccountId id = accounts.open(Map.of("name", "Back Ltd", "externalId", "STORY-2", "city", "Ulm"), nora);
        UUID file = imported("externalId,city\nSTORY-2,Kiel\n");
        reverts.revert(file, nora);
        work.go(file);

        assertThat(history.of(ref(id), null, nora).entries())
                .extracting(entry -> entry.cause() + " " + city(entry))
                .containsExactly("REVERT Kiel>Ulm", "IMPORT Ulm>Kiel", "PAGE null>Ulm");
    }

    @Test
    void aLongHistoryComesInStretchesWithoutGapsOrDoubles() {
        AccountId id = accounts.open(Map.of("name", "Long Ltd", "employees", "0"), nora);
        for (int i = 1; i <= RecordHistory.PAGE_SIZE; i++) {
            accounts.edit(id, new FieldEdit(Map.of("employees", "" + (i - 1)), Map.of("employees", "" + i)), nora);
        }

        LogPage first = history.of(ref(id), null, nora);
        assertThat(first.entries()).hasSize(RecordHistory.PAGE_SIZE);
        LogPage second = history.of(ref(id), first.next(), nora);
        assertThat(second.entries()).extracting(LoggedChange::deed).containsExactly("created");
        assertThat(second.next()).isNull();
    }

    @Test
    void whoDoesNotSeeARecordDoesNotSeeItsHistory() {
        AccountId id = accounts.open(Map.of("name", "Hidden Ltd"), nora);

        assertThatThrownBy(() -> history.of(ref(id), null, TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> history.of(new RecordRef("nothing", id.value()), null, nora))
                .isInstanceOf(UnknownRecord.class);
    }

    private void change(AccountId id, String before, String after, Viewer viewer) {
        accounts.edit(id, new FieldEdit(Map.of("city", before), Map.of("city", after)), viewer);
    }

    private UUID imported(String text) throws Exception {
        UUID id = uploads.upload(
                "account", "story.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), nora);
        imports.check(
                id,
                new ImportPlan(Arrays.asList("externalId", "city"), "externalId", true, true, false, false, null),
                nora);
        work.go(id);
        imports.start(id, nora);
        work.go(id);
        return id;
    }

    private Viewer byKey(UUID key) {
        return nora.actingBy(key, nora.levels());
    }

    private static RecordRef ref(AccountId id) {
        return new RecordRef("account", id.value());
    }

    private static String city(LoggedChange entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals("city"))
                .map((FieldChange change) -> change.before() + ">" + change.after())
                .findFirst()
                .orElse("-");
    }
}
