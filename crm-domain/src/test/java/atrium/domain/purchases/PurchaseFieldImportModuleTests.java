package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomValues;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The company's own fields in files of purchases: a field is the order's, and each of its rows may tell it. */
@ModuleTest
class PurchaseFieldImportModuleTests {

    private static final String OTHER = "import.problem.other-value";

    @Autowired
    PurchaseImport imports;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    ValidationRuleKeeping rules;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer admin;
    UUID importId;

    @BeforeEach
    void aField() {
        admin = company.allSeeing("Nora");
        importId = UUID.randomUUID();
        keeping.add("purchase", Map.of("customLabel", "Channel", "customKind", "text"), admin);
        keeping.add("purchase", Map.of("customLabel", "Ref", "customKind", "text", "customPreset", "none"), admin);
    }

    @Test
    void whicheverRowTellsAFieldTellsItOfTheOrder() {
        assertThat(results(
                        row(2, "P1", Map.of()),
                        row(3, "P1", Map.of("x_channel", "phone")),
                        row(4, "P1", Map.of("x_channel", "phone", "x_ref", "R1")),
                        row(5, "P2", Map.of())))
                .containsOnly(Result.CREATED);
        assertThat(held("P1")).isEqualTo(Map.of("x_channel", "phone", "x_ref", "R1"));
        assertThat(held("P2")).isEqualTo(Map.of("x_ref", "none"));
    }

    @Test
    void anOrderWhoseRowsContradictEachOtherStaysOutAsAWhole() {
        List<Outcome> outcomes = bringIn(
                row(2, "P3", Map.of("x_channel", "phone")),
                row(3, "P4", Map.of("x_channel", "phone")),
                row(4, "P3", Map.of()),
                row(5, "P3", Map.of("x_channel", "shop")));
        assertThat(outcomes).extracting(Outcome::messageKey).containsExactly(OTHER, null, OTHER, OTHER);
        assertThat(outcomes.get(0).field()).isEqualTo("x_channel");
        assertThat(outcomes.get(0).arguments()).containsExactly("P3");
        assertThat(count("P3")).isZero();
        assertThat(count("P4")).isOne();
    }

    @Test
    void laterRowsMayTellWhatNoneDidButNothingElse() {
        bringIn(row(2, "P5", Map.of("x_ref", "R5")));
        assertThat(results(row(3, "P5", Map.of("x_channel", "phone", "x_ref", "R5"))))
                .containsExactly(Result.CREATED);
        assertThat(held("P5")).isEqualTo(Map.of("x_channel", "phone", "x_ref", "R5"));
        assertThat(bringIn(row(4, "P5", Map.of("x_channel", "shop"))))
                .extracting(Outcome::messageKey)
                .containsExactly(OTHER);
        assertThat(held("P5")).containsEntry("x_channel", "phone");
    }

    @Test
    void anOrderThatComesAgainKeepsWhatTheFileSaysNothingOf() {
        bringIn(row(2, "P6", Map.of("x_channel", "phone", "x_ref", "R6")));
        importId = UUID.randomUUID();
        assertThat(results(row(2, "P6", Map.of()))).containsExactly(Result.UNCHANGED);
        importId = UUID.randomUUID();
        assertThat(results(row(2, "P6", Map.of("x_ref", "R7")))).containsExactly(Result.UPDATED);
        assertThat(held("P6")).isEqualTo(Map.of("x_channel", "phone", "x_ref", "R7"));
    }

    @Test
    void whatIsDemandedIsDemandedOfTheOrder() {
        keeping.add(
                "purchase",
                Map.of("customLabel", "Ticket", "customKind", "text", "customUnique", "yes", "customRequired", "yes"),
                admin);
        rules.add(
                "purchase",
                Map.of(
                        ValidationRuleText.MESSAGE, "Known channels",
                        ValidationRuleText.WHEN, "",
                        ValidationRuleText.DEMAND, "not x_channel is fax"),
                admin);
        List<Outcome> outcomes = bringIn(
                row(2, "P7", Map.of()),
                row(3, "P7", Map.of("x_ticket", "T1")),
                row(4, "P8", Map.of()),
                row(5, "P8", Map.of()),
                row(6, "P9", Map.of("x_ticket", "t1")),
                row(7, "P10", Map.of("x_ticket", "T2", "x_channel", "fax")));
        assertThat(outcomes)
                .extracting(one -> one.field() + " " + one.messageKey())
                .containsExactly(
                        "null null",
                        "null null",
                        "x_ticket field.problem.required",
                        "x_ticket field.problem.required",
                        "x_ticket custom.problem.taken",
                        "x_channel validation.broken");
        assertThat(count("P8") + count("P9") + count("P10")).isZero();
    }

    @Test
    void peopleAndTimesAreReadAsFilesWriteThem() {
        keeping.add("purchase", Map.of("customLabel", "Packed by", "customKind", "person"), admin);
        keeping.add("purchase", Map.of("customLabel", "Packed at", "customKind", "date-time"), admin);
        UUID packer = company.person("Petra Packer");
        bringIn(row(2, "P11", Map.of("x_packed_by", "Petra Packer", "x_packed_at", "2025-03-01T10:00")));
        assertThat(held("P11")).containsEntry("x_packed_by", packer.toString());
        assertThat(held("P11").get("x_packed_at")).endsWith("Z");
        assertThat(bringIn(row(2, "P12", Map.of("x_packed_by", "Nobody"))))
                .extracting(Outcome::messageKey)
                .containsExactly("import.problem.no-person");
    }

    private List<Result> results(Row... rows) {
        return bringIn(rows).stream().map(Outcome::result).toList();
    }

    private List<Outcome> bringIn(Row... rows) {
        Plan plan = new Plan(importId, "orderNumber", true, true, false, true, Instant.EPOCH, Map.of("source", "shop"));
        return imports.bringIn(List.of(rows), plan, admin);
    }

    private Map<String, String> held(String number) {
        return CustomValues.read(jdbc.sql("SELECT custom::text FROM purchase WHERE order_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .texts();
    }

    private int count(String number) {
        return jdbc.sql("SELECT count(*) FROM purchase WHERE order_number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static Row row(long number, String order, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "orderNumber", order,
                "account", "C1",
                "unitPrice", "5",
                "product", "Row " + number % 2,
                "orderedAt", "2025-03-01"));
        values.putAll(more);
        return new Row(number, values);
    }
}
