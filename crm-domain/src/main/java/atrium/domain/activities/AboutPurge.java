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

/**
 * Lets notes and activities go with the record or the customer they are about. One about a record stays as long as that does, one
 * with a person when only the account goes.
 */
@Component
class AboutPurge implements PurgeParticipant {

    private static final Map<String, String> TYPES =
            Map.of("note", NoteTimeline.TYPE, "activity", ActivityTimeline.TYPE);

    private final JdbcClient jdbc;

    AboutPurge(JdbcClient jdbc) {
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
                        WHERE record_id = ANY(:records) OR record_id IS NULL
                          AND (contact_id = ANY(:contacts) OR account_id = ANY(:accounts) AND contact_id IS NULL)
                        """.formatted(table))
                .param("records", records.stream().map(RecordRef::id).toArray(UUID[]::new))
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
            release(table, "account", records);
            release(table, "contact", records);
        });
    }

    private void release(String table, String customer, List<RecordRef> records) {
        jdbc.sql("UPDATE %1$s SET %2$s_id = NULL, version = version + 1 WHERE %2$s_id = ANY(:ids)"
                        .formatted(table, customer))
                .param("ids", RecordRef.idsOf(customer, records))
                .update();
    }
}
