package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PurchaseImportModuleTests {

    @Autowired
    PurchaseImport imports;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;
    UUID importId;

    @BeforeEach
    void somebody() {
        viewer = company.allSeeing("Nora");
        importId = UUID.randomUUID();
    }

    @Test
    void rowsOfOneOrderBecomeItsLinesEvenWhenTheyComeInTwoChunks() {
        assertThat(bringIn(
                        row(2, "X1", "C7.0", "2", "1.5", "P1", "2025-03-01T08:26:00"),
                        row(3, "X1", "C7.0", "1", "0.255", "P2", "2025-03-01T08:26:00")))
                .containsExactly(Result.CREATED, Result.CREATED);
        assertThat(bringIn(row(4, "X1", "C7.0", "-1", "1.5", "P1", "2025-03-01T08:26:00")))
                .containsExactly(Result.CREATED);

        assertThat(total("X1")).isEqualByComparingTo("1.755");
        assertThat(jdbc.sql("SELECT count(*) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id "
                                + "WHERE p.order_number = 'X1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE external_id = 'C7.0' AND lifecycle = 'customer'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anOrderThatComesAgainTakesThePlaceOfItself() {
        bringIn(row(2, "X2", "C1", "2", "5", "P1", "2025-03-01"), row(3, "X2", "C1", "1", "5", "P2", "2025-03-01"));
        importId = UUID.randomUUID();
        assertThat(bringIn(row(2, "X2", "C1", "3", "5", "P1", "2025-03-01"))).containsExactly(Result.UPDATED);
        assertThat(total("X2")).isEqualByComparingTo("15");
    }

    @Test
    void aReturnThatComesAgainStaysTheReturnOfItsOrder() {
        bringIn(row(2, "X7", "C1", "2", "5", "P1", "2025-03-01"), row(3, "CX7", "C1", "-1", "5", "P1", "2025-03-02"));
        jdbc.sql("""
                        UPDATE purchase SET return_of = (SELECT id FROM purchase WHERE order_number = 'X7')
                        WHERE order_number = 'CX7'
                        """).update();
        importId = UUID.randomUUID();
        bringIn(row(2, "CX7", "C1", "-2", "5", "P1", "2025-03-02"));

        assertThat(total("CX7")).isEqualByComparingTo("-10");
        assertThat(jdbc.sql("SELECT count(*) FROM purchase WHERE order_number = 'CX7' AND return_of IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRowWithoutCustomerOrWithAnothersFailsAlone() {
        List<Outcome> outcomes = outcomes(
                row(2, "X3", "C1", "1", "5", "P1", "2025-03-01"),
                new Row(3, Map.of("orderNumber", "X3", "orderedAt", "2025-03-01", "unitPrice", "4")),
                row(4, "X3", "C2", "1", "5", "P1", "2025-03-01"),
                row(5, "X4", "C2", "0", "5", "P1", "2025-03-01"),
                row(6, "X4", "C2", "1", "five", "P1", "2025-03-01"),
                row(7, "X4", "C2", "1", "5", "P1", "soon"));
        assertThat(outcomes)
                .extracting(Outcome::messageKey)
                .containsExactly(
                        null,
                        "import.problem.no-customer",
                        "import.problem.other-customer",
                        "purchase.problem.no-quantity",
                        "field.problem.amount",
                        "field.problem.date");
        assertThat(total("X3")).isEqualByComparingTo("5");
    }

    @Test
    void anOrderOfOneRowAndACancellationAreKnownByTheirAmounts() {
        bringIn(new Row(
                2,
                Map.of("orderNumber", "X5", "account", "C1", "orderedAt", "2025-03-01T10:00:00", "amount", "99.95")));
        bringIn(row(3, "CX5", "C1", "-2", "3", "P1", "2025-03-02"));
        assertThat(total("X5")).isEqualByComparingTo("99.95");
        assertThat(jdbc.sql("SELECT kind FROM purchase WHERE order_number = 'CX5'")
                        .query(String.class)
                        .single())
                .isEqualTo("return");
        assertThat(jdbc.sql("SELECT ordered_at FROM purchase WHERE order_number = 'X5'")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2025-03-01T15:00:00Z"));
    }

    @Test
    void customersThatAreNotThereAreMadeOnlyWhenAskedFor() {
        Plan strict = new Plan(importId, "orderNumber", true, true, false, false, Instant.EPOCH, Map.of());
        List<Outcome> outcomes =
                imports.bringIn(List.of(row(2, "X6", "C9", "1", "5", "P1", "2025-03-01")), strict, viewer);
        assertThat(outcomes).extracting(Outcome::messageKey).containsExactly("import.problem.no-account");
        assertThat(outcomes(row(2, "X6", "C9", "1", "5", "P1", "2025-03-01")))
                .extracting(Outcome::madeAlong)
                .containsExactly(List.of("C9"));
    }

    private List<Result> bringIn(Row... rows) {
        return outcomes(rows).stream().map(Outcome::result).toList();
    }

    private List<Outcome> outcomes(Row... rows) {
        Map<String, String> settings = Map.of("source", "shop", "currency", "EUR", "zone", "America/New_York");
        Plan plan = new Plan(importId, "orderNumber", true, true, false, true, Instant.EPOCH, settings);
        return imports.bringIn(new ArrayList<>(List.of(rows)), plan, viewer);
    }

    private BigDecimal total(String number) {
        return jdbc.sql("SELECT total FROM purchase WHERE order_number = :number")
                .param("number", number)
                .query(BigDecimal.class)
                .single();
    }

    private static Row row(
            long number, String order, String customer, String quantity, String price, String sku, String at) {
        return new Row(
                number,
                Map.of(
                        "orderNumber", order,
                        "account", customer,
                        "quantity", quantity,
                        "unitPrice", price,
                        "sku", sku,
                        "product", "Thing " + sku,
                        "orderedAt", at));
    }
}
