package atrium.domain.activityplans;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets what was started go with the record or the customer it was started on. What was started on a record stays as long as that
 * does, what was started with a person when only the account goes.
 */
@Component
class RunPurge implements PurgeParticipant {

    private final JdbcClient jdbc;

    RunPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("activity_plan_run");
    }

    @Override
    public void purge(List<RecordRef> records) {
        jdbc.sql("""
                        DELETE FROM activity_plan_run
                        WHERE record_id = ANY(:records) OR record_id IS NULL
                          AND (contact_id = ANY(:contacts) OR account_id = ANY(:accounts) AND contact_id IS NULL)
                        """)
                .param("records", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .param("contacts", RecordRef.idsOf("contact", records))
                .param("accounts", RecordRef.idsOf("account", records))
                .update();
        release("account", records);
        release("contact", records);
    }

    private void release(String customer, List<RecordRef> records) {
        jdbc.sql("UPDATE activity_plan_run SET %1$s_id = NULL WHERE %1$s_id = ANY(:ids)".formatted(customer))
                .param("ids", RecordRef.idsOf(customer, records))
                .update();
    }
}
