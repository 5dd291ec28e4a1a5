package atrium.sales.lines;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines go with their deal; a product that is purged leaves its name on them. */
@Component
class LinePurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    LinePurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("deal_line");
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("""
                        UPDATE deal_line l SET text = coalesce(l.text, p.name), product_id = NULL
                        FROM product p WHERE p.id = l.product_id AND l.product_id = ANY(:ids)
                        """).param("ids", RecordRef.idsOf("product", records)).update();
    }
}
