package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
        String products = written("product");

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

    private static List<String> headings(String text) {
        return Arrays.asList(text.substring(1, text.indexOf('\r')).split(","));
    }

    private String written(String type) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(lists.read(type, Map.of()), out, nora);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ImportCounts bring(String type, String text, String identity, List<String> fields) throws Exception {
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
