package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.PurgeParticipant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets notes and activities go with the customer they are about; one with a person stays when only the account goes. */
@Component
class AboutCustomerPurge implements PurgeParticipant {

    private static final Map<String, String> TYPES =
            Map.of("note", NoteTimeline.TYPE, "activity", ActivityTimeline.TYPE);

    private final JdbcClient jdbc;

    AboutCustomerPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TYPES.keySet();
    }

    @Override
    public List<RecordRef> goingAlong(List<RecordRef> records) {
        return TYPES.entrySet().stream()
                .flatMap(kind -> goingAlong(kind.getKey(), kind.getValue(), records))
                .toList();
    }

    private Stream<RecordRef> goingAlong(String table, String type, List<RecordRef> records) {
        return jdbc
                .sql("""
                        SELECT id FROM %s
                        WHERE contact_id = ANY(:contacts) OR (account_id = ANY(:accounts) AND contact_id IS NULL)
                        """.formatted(table))
                .param("contacts", RecordRef.idsOf("contact", records))
                .param("accounts", RecordRef.idsOf("account", records))
                .query((row, number) -> new RecordRef(type, row.getObject("id", UUID.class)))
                .list()
                .stream();
    }

    @Override
    public void purge(List<RecordRef> records) {
        TYPES.forEach((table, type) -> {
            jdbc.sql("DELETE FROM %s WHERE id = ANY(:ids)".formatted(table))
                    .param("ids", RecordRef.idsOf(type, records))
                    .update();
            jdbc.sql("UPDATE %s SET account_id = NULL, version = version + 1 WHERE account_id = ANY(:ids)"
                            .formatted(table))
                    .param("ids", RecordRef.idsOf("account", records))
                    .update();
        });
    }
}
