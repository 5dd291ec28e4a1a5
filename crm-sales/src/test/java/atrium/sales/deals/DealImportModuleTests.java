package atrium.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DealImportModuleTests {

    private static final Map<String, String> STAGES =
            Map.of("Prospecting", "qualification", "Engaging", "needs", "Won", "won", "Lost", "lost");
    private static final int CHUNK = 1000;

    @Autowired
    DealImport imports;

    @Autowired
    DealExport exports;

    @Autowired
    ProductManagement products;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;

    @BeforeEach
    void somebodyWhoImports() {
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
    }

    @Test
    void dealsOfThePastComeInAsTheyWereWithTheirAccounts() {
        List<Outcome> outcomes = bringIn(List.of(
                Map.of(
                        "externalId",
                        "D-1",
                        "account",
                        "Cancity",
                        "stage",
                        "won",
                        "value",
                        "1054",
                        "closeOn",
                        "2024-03-01"),
                Map.of("externalId", "D-2", "name", "Rig", "stage", "needs", "openedOn", "2024-02-05")));

        assertThat(outcomes).extracting(Outcome::result).containsOnly(Result.CREATED);
        Map<String, Object> won = jdbc.sql("""
                        SELECT d.name, d.state, d.worth, d.close_on::text AS closed, a.name AS account
                        FROM deal d JOIN account a ON a.id = d.account_id WHERE d.external_id = 'D-1'
                        """).query().singleRow();
        assertThat(won)
                .containsEntry("name", "Cancity · D-1")
                .containsEntry("state", "won")
                .containsEntry("account", "Cancity")
                .containsEntry("closed", "2024-03-01");
        assertThat((BigDecimal) won.get("worth")).isEqualByComparingTo("1054");
        assertThat(jdbc.sql("SELECT count(*) FROM deal_stage_visit")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void dealThatComesAgainIsChangedAndASecondTimeStaysAsItIs() {
        bringIn(List.of(Map.of("externalId", "D-1", "name", "Rig")));

        assertThat(bringIn(List.of(Map.of("externalId", "D-1", "value", "500")))
                        .get(0)
                        .result())
                .isEqualTo(Result.UPDATED);
        assertThat(bringIn(List.of(Map.of("externalId", "D-1", "value", "500")))
                        .get(0)
                        .result())
                .isEqualTo(Result.UNCHANGED);
    }

    @Test
    void daysOnWhichStagesWereEnteredSayWhereADealHasBeen() {
        List<Outcome> outcomes = bringIn(List.of(
                Map.of(
                        "externalId",
                        "D-1",
                        "name",
                        "Rig",
                        "account",
                        "Cancity",
                        "stage",
                        "won",
                        "value",
                        "10",
                        "closeOn",
                        "2024-03-21",
                        "entered.qualification",
                        "2024-01-01",
                        "entered.needs",
                        "2024-01-11",
                        "entered.proposal",
                        "2024-02-01"),
                Map.of(
                        "externalId",
                        "D-2",
                        "name",
                        "Back",
                        "stage",
                        "needs",
                        "entered.needs",
                        "2024-01-01",
                        "entered.proposal",
                        "2024-01-21")));

        assertThat(outcomes).extracting(Outcome::result).containsOnly(Result.CREATED);
        assertThat(visits("D-1")).containsExactly("qualification 10", "needs 21", "proposal 49", "won null");
        assertThat(visits("D-2")).containsExactly("needs 20", "proposal 0", "needs null");
        assertThat(bringIn(List.of(Map.of("externalId", "D-2", "entered.qualification", "2023-01-01")))
                        .get(0)
                        .result())
                .isEqualTo(Result.UNCHANGED);
    }

    @Test
    void stageIsEnteredNeitherAfterTheEndNorInTheFutureNorInAnotherPipeline() {
        Map<String, String> lost = Map.of("name", "Rig", "stage", "lost", "closeOn", "2024-03-31");
        List<String> refused = Stream.of(
                        Map.of("entered.needs", "2024-04-01"),
                        Map.of("entered.needs", "2199-01-01"),
                        Map.of("entered.needs", "soon"))
                .map(dates -> {
                    Map<String, String> row = new HashMap<>(lost);
                    row.put("externalId", UuidV7.next().toString());
                    row.putAll(dates);
                    Outcome outcome = bringIn(List.of(row)).get(0);
                    assertThat(outcome.result()).isEqualTo(Result.FAILED);
                    return outcome.field() + " " + outcome.messageKey();
                })
                .toList();
        assertThat(refused)
                .containsExactly(
                        "entered.needs import.problem.entered-closed",
                        "entered.needs import.problem.entered-later",
                        "entered.needs field.problem.date");
    }

    private List<String> visits(String externalId) {
        return jdbc.sql("""
                        SELECT v.stage || ' ' || coalesce(floor(extract(epoch FROM v.left_at - v.entered_at) / 86400)::text, 'null')
                        FROM deal_stage_visit v JOIN deal d ON d.id = v.deal_id WHERE d.external_id = :id ORDER BY v.number
                        """).param("id", externalId).query(String.class).list();
    }

    @Test
    void rowThatNamesNobodyFailsAlone() {
        List<Outcome> outcomes = bringIn(List.of(
                Map.of("externalId", "D-1", "name", "Rig", "owner", "nobody@us.example"),
                Map.of("externalId", "D-2", "name", "Bench")));

        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.FAILED, Result.CREATED);
        assertThat(outcomes.get(0).field()).isEqualTo("owner");
    }

    @Test
    void whatIsExportedComesInUnchanged() {
        bringIn(List.of(Map.of(
                "externalId", "D-1", "name", "Rig", "account", "Cancity", "stage", "lost", "closeOn", "2024-05-02")));
        UUID id = jdbc.sql("SELECT id FROM deal WHERE external_id = 'D-1'")
                .query(UUID.class)
                .single();
        Map<String, String> exported = new HashMap<>();
        exports.each(List.of(id), viewer, (one, values) -> exported.putAll(values));

        assertThat(exported).containsEntry("account", "Cancity").containsEntry("stage", "lost");
        assertThat(bringIn(List.of(exported)).get(0).result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void whatARowSaysWasSoldIsTheLineOfANewDeal() {
        UUID rig = products.open(Map.of("name", "Rig 5", "sku", "R-5", "kind", "good"), viewer);
        List<Outcome> outcomes = bringIn(List.of(
                Map.of("externalId", "D-1", "name", "One", "product", "r-5", "value", "99.995"),
                Map.of("externalId", "D-2", "name", "Two", "product", "Something else", "value", "7"),
                Map.of("externalId", "D-3", "name", "Three", "product", "Rig 5")));

        assertThat(outcomes).extracting(Outcome::result).containsOnly(Result.CREATED);
        assertThat(jdbc.sql("""
                        SELECT l.product_id, l.text, l.net, d.amount, d.lines FROM deal d JOIN deal_line l ON l.deal_id = d.id
                        ORDER BY d.external_id
                        """)
                        .query((row, number) -> Arrays.asList(
                                row.getObject(1), row.getObject(2), row.getObject(3), row.getObject(4), row.getInt(5)))
                        .list())
                .containsExactly(
                        Arrays.asList(rig, null, new BigDecimal("100.00"), new BigDecimal("100.00"), 1),
                        Arrays.asList(null, "Something else", new BigDecimal("7.00"), new BigDecimal("7.00"), 1),
                        Arrays.asList(rig, null, null, null, 1));
    }

    @Test
    @Tag("corpus")
    @EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
    void everyOpportunityOfAHardwareSellerComesInAndTheWonValueIsExact() throws Exception {
        Path file = Path.of(System.getProperty("atrium.corpus"), "crm-sales-opportunities", "sales_pipeline.csv");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            rows.add(opportunity(line.split(",", -1)));
        }
        rows.stream().map(row -> row.get("owner")).distinct().forEach(company::person);
        List<String> catalog = Files.readAllLines(file.resolveSibling("products.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
        catalog.forEach(name -> products.open(Map.of("name", name, "kind", "good"), viewer));
        Instant start = Instant.now();
        Map<Result, Integer> results = new HashMap<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            bringIn(rows.subList(from, Math.min(rows.size(), from + CHUNK)))
                    .forEach(outcome -> results.merge(outcome.result(), 1, Integer::sum));
        }
        System.out.println("opportunities: " + results + " in " + Duration.between(start, Instant.now()));

        assertThat(results).isEqualTo(Map.of(Result.CREATED, 8_800));
        assertThat(figures("state = 'won'")).containsExactly(4_238L, new BigDecimal("10005534"));
        assertThat(figures("state = 'lost'").get(0)).isEqualTo(2_473L);
        assertThat(figures("stage = 'needs'").get(0)).isEqualTo(1_589L);
        assertThat(figures("stage = 'qualification'").get(0)).isEqualTo(500L);
        assertThat(figures("account_id IS NULL").get(0)).isEqualTo(1_425L);
        assertThat(figures("state = 'open' AND amount IS NULL").get(0)).isEqualTo(2_089L);
        assertThat(figures("opened_on IS NULL").get(0)).isEqualTo(500L);
        assertThat(won("p.name", "person p", "p.id = d.owner_id")).isEqualTo(wonIn(rows, "owner"));
        assertThat(won(
                        "coalesce(l.text, p.name)",
                        "deal_line l LEFT JOIN product p ON p.id = l.product_id",
                        "l.deal_id = d.id AND l.net = d.amount"))
                .isEqualTo(wonIn(rows, "product"));
    }

    // Number and worth of the won deals by what the file calls somebody or something.
    private static Map<String, List<Long>> wonIn(List<Map<String, String>> rows, String by) {
        Map<String, List<Long>> won = new TreeMap<>();
        rows.stream()
                .filter(row -> "won".equals(row.get("stage")))
                .forEach(row -> won.merge(
                        row.get(by),
                        List.of(1L, Long.parseLong(row.get("value"))),
                        (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1))));
        return won;
    }

    private Map<String, List<Long>> won(String by, String table, String condition) {
        Map<String, List<Long>> won = new TreeMap<>();
        jdbc.sql("""
                        SELECT %s AS called, count(*) AS number, sum(d.worth) AS worth FROM deal d, %s
                        WHERE %s AND d.state = 'won' GROUP BY 1
                        """.formatted(by, table, condition)).query(row -> {
            won.put(row.getString("called"), List.of(row.getLong("number"), row.getLong("worth")));
        });
        return won;
    }

    private List<Object> figures(String which) {
        return jdbc.sql("SELECT count(*) AS number, sum(worth) AS worth FROM deal WHERE " + which)
                .query((row, number) -> List.<Object>of(
                        row.getLong("number"),
                        row.getBigDecimal("worth") == null
                                ? BigDecimal.ZERO
                                : row.getBigDecimal("worth").setScale(0)))
                .single();
    }

    private static Map<String, String> opportunity(String[] cells) {
        Map<String, String> row = new HashMap<>();
        row.put("externalId", cells[0]);
        row.put("owner", cells[1]);
        row.put("product", cells[2]);
        row.put("account", cells[3]);
        row.put("stage", String.valueOf(STAGES.get(cells[4])));
        row.put("openedOn", cells[5]);
        row.put("closeOn", cells[6]);
        row.put("value", cells[7]);
        row.values().removeIf(String::isBlank);
        return row;
    }

    private List<Outcome> bringIn(List<Map<String, String>> values) {
        List<Row> rows = new ArrayList<>();
        values.forEach(row -> rows.add(new Row(rows.size() + 2L, row)));
        Plan plan = new Plan(UuidV7.next(), "externalId", true, true, false, true, Instant.now(), Map.of());
        return imports.bringIn(rows, plan, viewer);
    }
}
