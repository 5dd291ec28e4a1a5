package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.dataexchange.WholeImport;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A year of a wholesaler's orders, line by line; needs {@code -Datrium.corpus=<folder>}. */
@ModuleTest
@Import(WholeImport.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class OnlineRetailCorpusModuleTests {

    @Autowired
    WholeImport wholeImport;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyLineWithACustomerComesInAndTheSumIsExact() throws Exception {
        Viewer viewer = wholeImport.administrator();
        Path file = Path.of(System.getProperty("atrium.corpus"), "orders-online-retail", "order_lines.csv.gz");
        Instant start = Instant.now();
        UUID id;
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            id = wholeImport.run(
                    "purchase",
                    text,
                    Arrays.asList(
                            "orderNumber",
                            "sku",
                            "product",
                            "quantity",
                            "orderedAt",
                            "unitPrice",
                            "account",
                            "country"),
                    "orderNumber",
                    Map.of("source", "online-retail", "currency", "EUR", "zone", "Europe/London"),
                    viewer);
        }
        Duration took = Duration.between(start, Instant.now());
        System.out.println("online retail: " + took + ", " + wholeImport.outcome(id, viewer));

        String own = "source = 'online-retail'";
        assertThat(wholeImport.failures(id)).isEqualTo(Map.of("import.problem.no-customer", 100_276L));
        assertThat(number("SELECT count(*) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id WHERE " + own))
                .isEqualTo(286_531);
        assertThat(number("SELECT count(DISTINCT account_id) FROM purchase WHERE " + own))
                .isEqualTo(3_761);
        assertThat(jdbc.sql("SELECT sum(total) FROM purchase WHERE " + own)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("6147669.684");
        assertThat(jdbc.sql(
                                "SELECT sum(quantity * unit_price) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id "
                                        + "WHERE " + own)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("6147669.684");
        assertThat(number("SELECT count(*) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id WHERE " + own
                        + " AND p.kind = 'return' AND p.order_number LIKE 'C%'"))
                .isEqualTo(number("SELECT count(*) FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id WHERE "
                        + own + " AND l.quantity < 0"));
        assertThat(number("SELECT count(*) FROM timeline_entry WHERE record_type = 'purchase' AND record_id IN "
                        + "(SELECT id FROM purchase WHERE " + own + ")"))
                .isEqualTo(number("SELECT count(*) FROM purchase WHERE " + own));
        List<Map<String, Object>> orders =
                jdbc.sql("SELECT count(*) FROM purchase WHERE " + own).query().listOfRows();
        System.out.println("orders: " + orders);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
