package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.events.BulkChange;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import({WholeImport.class, NestedImportModuleTests.Killer.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NestedImportModuleTests {

    @Autowired
    WholeImport imports;

    @Autowired
    Killer killer;

    @Autowired
    Exports exports;

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void setUp() {
        nora = imports.administrator();
    }

    @Test
    void anAccountHangsBelowOneOfALaterRowHoweverFarItIs() throws Exception {
        StringBuilder text = new StringBuilder("id,name,part of\nN1,Nested Leaf,Nested Branch GmbH\n");
        for (int row = 0; row < ImportChunks.SIZE + 10; row++) {
            text.append("NF").append(row).append(",Nested Filling ").append(row).append(",\n");
        }
        text.append("N2,NESTED branch,N3\nN3,Nested Root,\n");
        UUID id = whole(text.toString(), "externalId", "externalId", "name", "parent");

        assertThat(imports.outcome(id, nora)).isEqualTo(counts(ImportChunks.SIZE + 13, 0, 0, 0));
        assertThat(imports.dryRun(id)).isEqualTo(counts(ImportChunks.SIZE + 13, 0, 0, 0));
        assertThat(above("N1")).isEqualTo("N2");
        assertThat(above("N2")).isEqualTo("N3");
        assertThat(jdbc.sql("SELECT count(*) FROM import_nesting")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void rowsInARingAndRowsBelowOneThatFailedFailAlone() throws Exception {
        String text = "id,name,part of\nR1,Ring One,Ring Two\nR2,Ring Two,Ring One\nR3,Ring Self,Ring Self\n"
                + "R4,,\nR5,Ring Orphan,R4\nR6,Ring Lost,Nobody has this name\nR7,Ring Fine,\n";
        UUID id = whole(text, "externalId", "externalId", "name", "parent");

        assertThat(imports.outcome(id, nora)).isEqualTo(counts(1, 0, 0, 6));
        assertThat(imports.dryRun(id)).isEqualTo(counts(1, 0, 0, 6));
        assertThat(imports.problems(id, nora))
                .extracting(ImportProblem::number, ImportProblem::field, ImportProblem::messageKey)
                .containsExactly(
                        tuple(2L, "parent", "import.problem.parent-ring"),
                        tuple(3L, "parent", "import.problem.parent-ring"),
                        tuple(4L, "parent", "import.problem.parent-ring"),
                        tuple(5L, "name", "field.problem.required"),
                        tuple(6L, "parent", "import.problem.no-parent"),
                        tuple(7L, "parent", "import.problem.no-parent"));
    }

    @Test
    void aLoopThroughStoredAccountsIsRefusedAndAnImportTakenBackHangsThemWhereTheyWere() throws Exception {
        whole(
                "id,name,part of\nL1,Loop Top,\nL2,Loop Middle,L1\nL3,Loop End,L2\n",
                "externalId",
                "externalId",
                "name",
                "parent");
        UUID id = whole("id,part of\nL1,Loop End\nL3,Loop Top\n", "externalId", "externalId", "parent");

        assertThat(imports.outcome(id, nora)).isEqualTo(counts(0, 1, 0, 1));
        assertThat(imports.failures(id)).containsOnlyKeys("account.problem.parent-loop");
        assertThat(above("L1")).isNull();
        assertThat(above("L3")).isEqualTo("L1");

        imports.revert(id);
        assertThat(above("L3")).isEqualTo("L2");
    }

    @Test
    void whatIsExportedComesInAgainWithoutAChange() throws Exception {
        whole(
                "id,name,part of,country\nE1,Export Top,,MT\nE2,Export Twin,E1,MT\nE3,Export Twin,E1,MT\nE4,Export Part,E2,MT\n",
                "externalId",
                "externalId",
                "name",
                "parent",
                "country");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListQuery maltese = lists.read("account", Map.of(), nora).where(Comparison.of("country", Operator.IS, "MT"));
        exports.write(maltese, ExportFormat.CSV, out, nora);
        String text = out.toString(StandardCharsets.UTF_8);
        String[] fields = text.substring(1, text.indexOf('\r')).split(",");

        UUID id = whole(text, "externalId", fields);
        assertThat(text).contains("Export Twin").contains("E2");
        assertThat(imports.failures(id)).isEmpty();
        assertThat(imports.counts(id, nora).updated()).isZero();
    }

    @Test
    void anImportThatWasKilledHalfwayGoesOnAndBringsNoRowTwice() throws Exception {
        int before = accounts();
        StringBuilder text = new StringBuilder("id,name,part of\n");
        for (int row = 0; row < 2 * ImportChunks.SIZE; row++) {
            text.append("K").append(row).append(",Killed ").append(row).append(row % 2 == 0 ? ",\n" : ",Killed 0\n");
        }
        text.append("KL,Killed Last,Killed 1\n");
        killer.after = 4; // three chunks tried, one stored
        assertThatThrownBy(() -> whole(text.toString(), null, null, "name", "parent"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(accounts()).isBetween(before + 1, before + 2 * ImportChunks.SIZE);

        imports.goOn();
        assertThat(accounts()).isEqualTo(before + 2 * ImportChunks.SIZE + 1);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM account a JOIN account up ON up.id = a.parent_id WHERE up.name = 'Killed 0'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ImportChunks.SIZE);
    }

    private int accounts() {
        return jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single();
    }

    /** Lets the work die within a chunk, as a killed node does. */
    static class Killer {

        int after = -1;

        @EventListener
        void on(BulkChange change) {
            boolean importing =
                    change.events().stream().anyMatch(event -> event.textKey().equals("account.created"));
            if (importing && after >= 0 && after-- == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private UUID whole(String text, String identity, String... fields) throws Exception {
        return imports.checkedRun(
                "account",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Arrays.asList(fields),
                identity,
                Map.of(),
                nora);
    }

    private static String counts(long created, long updated, long unchanged, long failed) {
        return new ImportCounts(created, updated, unchanged, 0, failed, 0, 0).toString();
    }

    private String above(String externalId) {
        return jdbc.sql("""
                        SELECT (SELECT up.external_id FROM account up WHERE up.id = a.parent_id) AS above FROM account a
                        WHERE a.external_id = :id
                        """)
                .param("id", externalId)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString("above")))
                .single()
                .orElse(null);
    }
}
