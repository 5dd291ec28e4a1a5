package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.dataexchange.WholeImport;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import(WholeImport.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PurchaseRevertModuleTests {

    @Autowired
    WholeImport wholeImport;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anImportThatIsTakenBackLeavesEveryCountAsBefore() throws Exception {
        Viewer viewer = wholeImport.administrator();
        Map<String, Long> before = counts();
        String text = """
                order,code,qty,price,customer,day
                RV1,RVP1,2,5.25,RVC1,2025-03-01 10:15
                RV1,RVP2,1,3,RVC1,2025-03-01 10:15
                CRV1,RVP1,-1,5.25,RVC1,2025-03-04 09:00
                RV2,RVP1,1,5.25,,2025-03-05 09:00
                """;
        UUID id = wholeImport.run(
                "purchase",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                List.of("orderNumber", "sku", "quantity", "unitPrice", "account", "orderedAt"),
                "orderNumber",
                Map.of("source", "revert", "currency", "EUR", "zone", "UTC"),
                viewer);
        assertThat(wholeImport.failures(id)).isEqualTo(Map.of("import.problem.no-customer", 1L));
        assertThat(counts().get("purchase")).isEqualTo(before.get("purchase") + 2);

        wholeImport.revert(id);

        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table :
                List.of("purchase", "purchase_line", "account", "product", "timeline_entry", "search_document")) {
            counts.put(
                    table,
                    jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
        }
        return counts;
    }
}
