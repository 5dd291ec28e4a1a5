package atrium.domain.activityplans;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what was started go with its customer; what was started with a person stays when only the account goes. */
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
                        WHERE contact_id = ANY(:contacts) OR (account_id = ANY(:accounts) AND contact_id IS NULL)
                        """)
                .param("contacts", RecordRef.idsOf("contact", records))
                .param("accounts", RecordRef.idsOf("account", records))
                .update();
        jdbc.sql("UPDATE activity_plan_run SET account_id = NULL WHERE account_id = ANY(:accounts)")
                .param("accounts", RecordRef.idsOf("account", records))
                .update();
    }
}
