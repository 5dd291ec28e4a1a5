package atrium.domain.purchases;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets purchases go with their customer; one of a person in an account stays as long as one of the two does. A product that
 * goes leaves its name behind on the lines.
 */
@Component
class PurchasePurge implements PurgeParticipant {

    private final JdbcClient jdbc;
    private final PurchaseRecords type;

    PurchasePurge(JdbcClient jdbc, PurchaseRecords type) {
        this.jdbc = jdbc;
        this.type = type;
    }

    @Override
    public Set<String> tables() {
        return Set.of("purchase", "purchase_line");
    }

    @Override
    public List<RecordRef> goingAlong(List<RecordRef> records) {
        return jdbc
                .sql("""
                        SELECT id FROM purchase
                        WHERE (contact_id = ANY(:contacts) OR account_id = ANY(:accounts))
                          AND (contact_id IS NULL OR contact_id = ANY(:contacts))
                          AND (account_id IS NULL OR account_id = ANY(:accounts))
                        """)
                .param("contacts", RecordRef.idsOf("contact", records))
                .param("accounts", RecordRef.idsOf("account", records))
                .query(UUID.class)
                .list()
                .stream()
                .map(type::ref)
                .toList();
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("DELETE FROM purchase WHERE id = ANY(:ids)")
                .param("ids", RecordRef.idsOf(type.code(), records))
                .update();
        jdbc.sql("""
                        UPDATE purchase SET contact_id = NULL, owner_id = NULL, team_id = NULL, version = version + 1
                        WHERE contact_id = ANY(:ids)
                        """).param("ids", RecordRef.idsOf("contact", records)).update();
        jdbc.sql("""
                        UPDATE purchase SET account_id = NULL, account_owner_id = NULL, account_team_id = NULL,
                          version = version + 1
                        WHERE account_id = ANY(:ids)
                        """).param("ids", RecordRef.idsOf("account", records)).update();
        jdbc.sql("""
                        UPDATE purchase_line l SET text = coalesce(l.text, p.name), product_id = NULL
                        FROM product p WHERE p.id = l.product_id AND l.product_id = ANY(:ids)
                        """).param("ids", RecordRef.idsOf("product", records)).update();
    }
}
