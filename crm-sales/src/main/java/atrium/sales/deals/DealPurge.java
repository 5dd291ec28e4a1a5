package atrium.sales.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets deals go with their customer; one of a person in an account stays as long as one of the two does. */
@Component
class DealPurge implements PurgeParticipant {

    private final JdbcClient jdbc;
    private final DealRecords type;

    DealPurge(JdbcClient jdbc, DealRecords type) {
        this.jdbc = jdbc;
        this.type = type;
    }

    @Override
    public Set<String> tables() {
        return Set.of("deal", "deal_stage_visit", "deal_person");
    }

    @Override
    public List<RecordRef> goingAlong(List<RecordRef> records) {
        return jdbc
                .sql("""
                        SELECT id FROM deal
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
        jdbc.sql("DELETE FROM deal WHERE id = ANY(:ids)")
                .param("ids", RecordRef.idsOf(type.code(), records))
                .update();
        jdbc.sql("DELETE FROM deal_person WHERE contact_id = ANY(:contacts)")
                .param("contacts", RecordRef.idsOf("contact", records))
                .update();
        release("contact", records);
        release("account", records);
    }

    private void release(String customer, List<RecordRef> records) {
        jdbc.sql("UPDATE deal SET %1$s_id = NULL, version = version + 1 WHERE %1$s_id = ANY(:ids)".formatted(customer))
                .param("ids", RecordRef.idsOf(customer, records))
                .update();
    }
}
