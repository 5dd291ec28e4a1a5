package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.dataexchange.ExportFormat;
import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.ImportCounts;
import atrium.domain.dataexchange.WholeImport;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class PurchaseExportModuleTests {

    private static final List<String> FIELDS = List.of(
            "orderNumber",
            "orderedAt",
            "account",
            "sku",
            "product",
            "quantity",
            "unitPrice",
            "amount",
            "discount",
            "tax");

    @Autowired
    WholeImport imports;

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
    void whatIsExportedComesInAgainAsTheSame() throws Exception {
        String text = """
                number,at,account,sku,product,quantity,price,amount,discount,tax
                EX-1,2025-03-01 10:15,EXA,EXP-1,=Danger,2,3.10,,10,19
                EX-1,2025-03-01 10:15,EXA,,Freight,3,,10,0,0
                EX-2,2025-03-02,EXB,EXP-2,,-1,5,,0,7.5
                """;
        bring("purchase", text, "orderNumber", FIELDS);
        String purchases = written("purchase");
        String products = written("product", Map.of("filter", "sku contains EXP"));

        assertThat(purchases).contains("EX-1").contains("'=Danger");
        ImportCounts again = bring("purchase", purchases, "orderNumber", headings(purchases));
        assertThat(again).isEqualTo(new ImportCounts(0, 0, purchases.lines().count() - 1, 0, 0, 0, 0));
        ImportCounts known = bring("product", products, "sku", headings(products));
        assertThat(known).isEqualTo(new ImportCounts(0, 0, products.lines().count() - 1, 0, 0, 0, 0));
    }

    @Test
    void anOrderThatComesAgainWithAnotherLineIsReplaced() throws Exception {
        String head = "number,at,account,sku,product,quantity,price,amount,discount,tax\n";
        bring(
                "purchase",
                head + "EY-1,2025-03-01,EYA,EYP,Pen,2,3,,0,0\nEY-2,2025-03-01,EYA,EYP,Pen,1,3,,0,0\n",
                "orderNumber",
                FIELDS);

        ImportCounts again = bring(
                "purchase",
                head + "EY-1,2025-03-01,EYA,EYP,Pen,2,3,,0,0\nEY-2,2025-03-01,EYA,EYP,Pen,5,3,,0,0\n",
                "orderNumber",
                FIELDS);
        assertThat(again).isEqualTo(new ImportCounts(0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void aProductWithoutANumberComesBackAsThatProductAndATextOfItsNameAsThatText() throws Exception {
        bring("product", "name\nBare Pen\nBare Twin\nBare Twin\n", null, List.of("name"));
        List<UUID> twins = jdbc.sql("SELECT id FROM product WHERE name = 'Bare Twin' ORDER BY id")
                .query(UUID.class)
                .list();
        String text = """
                number,at,account,sku,name,product,quantity,price
                EZ-1,2025-03-01,EZA,,Bare pen,,1,2
                EZ-1,2025-03-01,EZA,,,Bare Pen,1,2
                EZ-1,2025-03-01,EZA,,Bare Pen,engraved,1,3
                EZ-2,2025-03-01,EZA,%s,Bare Twin,,1,2
                EZ-2,2025-03-01,EZA,%s,Bare Twin,,1,2
                """.formatted(twins.get(0), twins.get(1));
        bring(
                "purchase",
                text,
                "orderNumber",
                List.of(
                        "orderNumber",
                        "orderedAt",
                        "account",
                        "sku",
                        "productName",
                        "product",
                        "quantity",
                        "unitPrice"));
        assertThat(lines("EZ-%"))
                .containsExactly(
                        "EZ-1 Bare Pen/-",
                        "EZ-1 -/Bare Pen",
                        "EZ-1 Bare Pen/engraved",
                        "EZ-2 " + twins.get(0) + "/-",
                        "EZ-2 " + twins.get(1) + "/-");
        String purchases = written("purchase");

        ImportCounts again = bring("purchase", purchases, "orderNumber", headings(purchases));
        assertThat(again).isEqualTo(new ImportCounts(0, 0, purchases.lines().count() - 1, 0, 0, 0, 0));
    }

    @Test
    void whatIsNamedByTheIdOfAnotherSystemIsFoundByItsNameOrMadeOnce() throws Exception {
        String line = "EW-%d,2025-03-01,EWA," + UUID.randomUUID() + ",Foreign Pen,,1,2\n";
        List<String> fields = List.of(
                "orderNumber", "orderedAt", "account", "sku", "productName", "product", "quantity", "unitPrice");
        String head = "number,at,account,sku,name,product,quantity,price\n";
        bring("purchase", head + line.formatted(1), "orderNumber", fields);
        bring("purchase", head + line.formatted(2), "orderNumber", fields);

        assertThat(lines("EW-%")).containsExactly("EW-1 Foreign Pen/-", "EW-2 Foreign Pen/-");
        assertThat(jdbc.sql("SELECT count(*) FROM product WHERE name = 'Foreign Pen' AND sku IS NULL")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anOrderIsOneWhereverTheFileIsPartedWhenItIsNewAndWhenItComesAgain() throws Exception {
        StringBuilder text = new StringBuilder("number,at,account,sku,product,quantity,price,amount,discount,tax\n");
        for (int order = 1; order <= 700; order++) {
            for (int line = 1; line <= 3; line++) {
                text.append("EV-%d,2025-03-01,EVA,EVP-%d,,%d,2,,0,0\n".formatted(order, line, line));
            }
        }
        long rows = 3 * 700;

        assertThat(bring("purchase", text.toString(), "orderNumber", FIELDS))
                .extracting(ImportCounts::created, ImportCounts::updated)
                .containsExactly(rows, 0L);
        assertThat(bring("purchase", text.toString(), "orderNumber", FIELDS))
                .isEqualTo(new ImportCounts(0, 0, rows, 0, 0, 0, 0));
        assertThat(jdbc.sql("SELECT count(*) FROM purchase WHERE order_number LIKE 'EV-%' AND line_count = 3")
                        .query(Integer.class)
                        .single())
                .isEqualTo(700);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry a JOIN purchase p ON p.id = a.record_id "
                                + "WHERE p.order_number LIKE 'EV-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(700);
    }

    private List<String> lines(String numbers) {
        return jdbc.sql("""
                        SELECT p.order_number || ' '
                          || coalesce(CASE WHEN g.name = 'Bare Twin' THEN g.id::text ELSE g.name END, '-') || '/' || coalesce(l.text, '-')
                        FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id LEFT JOIN product g ON g.id = l.product_id
                        WHERE p.order_number LIKE :numbers ORDER BY p.order_number, l.position
                        """).param("numbers", numbers).query(String.class).list();
    }

    private static List<String> headings(String text) {
        return Arrays.asList(text.substring(1, text.indexOf('\r')).split(","));
    }

    private String written(String type) throws Exception {
        return written(type, Map.of());
    }

    private String written(String type, Map<String, String> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(lists.read(type, parts, nora), ExportFormat.CSV, out, nora);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ImportCounts bring(String type, String text, @Nullable String identity, List<String> fields)
            throws Exception {
        UUID id = imports.checkedRun(
                type,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                List.copyOf(fields),
                identity,
                Map.of("currency", "EUR", "zone", "Europe/Berlin", "source", "export test"),
                nora);
        return imports.counts(id, nora);
    }
}
