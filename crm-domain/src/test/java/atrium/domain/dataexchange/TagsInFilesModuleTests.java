package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Importable;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.NamingRules;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import(WholeImport.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TagsInFilesModuleTests {

    private static final List<String> FIELDS = List.of("externalId", "name", "tags");

    @Autowired
    WholeImport whole;

    @Autowired
    Exports exports;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    Tagging tagging;

    @Autowired
    Tags tags;

    @Autowired
    NamingRules rules;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    String key;

    @BeforeEach
    void somebodyWhoImports() {
        nora = whole.administrator();
        key = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void anyNameWillDoAgain() {
        rules.change(false, false, "", nora);
    }

    @Test
    void rowsBringTagsBesideThoseThatAreThere() throws Exception {
        UUID first = bring("1,One,\"alpha, Beta\"\n2,Two,\n");
        tagging.putOn(account("1"), "by hand", nora);
        UUID again = bring("1,One,\"BETA; gamma\"\n2,Two,\"\"\"alpha\"\"\"\n");

        assertThat(whole.dryRun(first)).contains("created=2");
        assertThat(whole.dryRun(again)).contains("updated=2");
        assertThat(names("1")).containsExactly("alpha", "Beta", "by hand", "gamma");
        assertThat(names("2")).containsExactly("alpha");
        assertThat(exported()).contains(key + "1,").contains("\"alpha, Beta, by hand, gamma\"");
    }

    @Test
    void anExportBringsTheSameTagsBack() throws Exception {
        bring("1,One,\"alpha, Beta\"\n");
        String line = exported()
                .lines()
                .filter(one -> one.contains(key + "1"))
                .findFirst()
                .orElseThrow();
        UUID again = bring("1,One,\"alpha, Beta\"\n");

        assertThat(line).endsWith("\"alpha, Beta\"");
        assertThat(whole.dryRun(again)).contains("updated=0").contains("unchanged=1");
    }

    @Test
    void aWorkbookThatLeftBringsTheSameBack() throws Exception {
        accounts.open(
                Map.ofEntries(
                        Map.entry("name", "Round & \"trip\""),
                        Map.entry("externalId", key + "9"),
                        Map.entry("description", "=1+1\nsecond line"),
                        Map.entry("phone", "+49 30 123456"),
                        Map.entry("postalCode", "01067"),
                        Map.entry("country", "DE"),
                        Map.entry("employees", "1200"),
                        Map.entry("founded", "1898"),
                        Map.entry("revenue", "1234567.89"),
                        Map.entry("revenueCurrency", "USD"),
                        Map.entry("otherEmails", "Work: a@x.example\nb@x.example")),
                nora);
        tagging.putOn(account("9"), "alpha", nora);
        var list = lists.read("account", Map.of("filter", "externalId is \"" + key + "9\""), nora);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        exports.write(list, ExportFormat.CSV, csv, nora);
        List<String> fields = List.of(csv.toString(StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        exports.write(list, ExportFormat.XLSX, workbook, nora);

        UUID id = whole.checkedRun(
                "account", new ByteArrayInputStream(workbook.toByteArray()), fields, "externalId", Map.of(), nora);

        assertThat(whole.problems(id, nora)).isEmpty();
        assertThat(whole.dryRun(id))
                .contains("unchanged=1")
                .contains("updated=0")
                .contains("created=0");
    }

    @Test
    void whatAPersonMayNotMakeIsLeftOutAndToldAndTheRestComesIn() throws Exception {
        bring("1,One,known\n");
        rules.change(true, false, "", nora);
        jdbc.sql("UPDATE role SET capabilities = array_remove(capabilities, 'KEEP_TAGS') WHERE code = 'sales-manager'")
                .update();
        try {
            Viewer manager = whole.person("Max", StandardRole.SALES_MANAGER);
            UUID id = whole.checkedRun(
                    "account",
                    text("3,Three,\"known, strange\"\n"),
                    FIELDS,
                    "externalId",
                    Map.of("owner", manager.personId().toString()),
                    manager);

            assertThat(names("3")).containsExactly("known");
            assertThat(problems(id)).containsExactly("tags tag.problem.unknown");
        } finally {
            jdbc.sql(
                            "UPDATE role SET capabilities = array_append(capabilities, 'KEEP_TAGS') WHERE code = 'sales-manager'")
                    .update();
        }
    }

    @Test
    void anImportTakenBackTakesOffWhatItPutOn() throws Exception {
        bring("1,One,alpha\n");
        UUID id = bring("1,One,\"beta, gamma\"\n2,Two,beta\n");

        whole.revert(id);

        assertThat(names("1")).containsExactly("alpha");
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE external_id = :id")
                        .param("id", key + "2")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAnImportSaysOfItsTypeIsPassedOnWhole() {
        assertThat(Arrays.stream(Importable.class.getMethods()).map(Method::getName))
                .allSatisfy(name -> assertThat(Arrays.stream(WrappedImport.class.getDeclaredMethods())
                                .map(Method::getName))
                        .contains(name));
    }

    private UUID bring(String rows) throws Exception {
        return whole.checkedRun("account", text(rows), FIELDS, "externalId", Map.of(), nora);
    }

    private ByteArrayInputStream text(String rows) {
        String keyed = "Id,Name,Tags\n" + rows.replaceAll("(?m)^(\\d),", key + "$1,");
        return new ByteArrayInputStream(keyed.getBytes(StandardCharsets.UTF_8));
    }

    private String exported() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(lists.read("account", Map.of("q", ""), nora), ExportFormat.CSV, out, nora);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> problems(UUID id) {
        return jdbc.sql("SELECT field || ' ' || message_key FROM import_problem WHERE import_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<String> names(String id) {
        return tags.of(account(id)).stream().map(Tag::name).toList();
    }

    private RecordRef account(String id) {
        return new RecordRef(
                "account",
                jdbc.sql("SELECT id FROM account WHERE external_id = :id")
                        .param("id", key + id)
                        .query(UUID.class)
                        .single());
    }
}
