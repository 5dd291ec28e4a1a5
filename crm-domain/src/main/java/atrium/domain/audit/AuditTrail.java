package atrium.domain.audit;

import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.kernel.UuidV7;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every fact about a record into the audit log, in the transaction that made it. */
@Component
class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_entry (id, at, person_id, cause, origin, record_type, record_id, text_key, arguments, changes)
            SELECT id, at, person_id, cause, origin, record_type, record_id, text_key, arguments, changes
            FROM json_to_recordset(:rows::json) AS row (id uuid, at timestamptz, person_id uuid, cause text, origin uuid,
              record_type text, record_id uuid, text_key text, arguments jsonb, changes jsonb)
            """;

    private final JdbcClient jdbc;
    private final TransactionBuffer<RecordEvent> buffer;

    AuditTrail(JdbcClient jdbc, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(RecordEvent event) {
        buffer.add(List.of(event));
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(bulk.events());
    }

    private void write(List<RecordEvent> events) {
        List<Row> rows = events.stream().map(Row::of).toList();
        jdbc.sql(INSERT).param("rows", JsonRows.of(rows)).update();
    }

    record Row(
            UUID id,
            Instant at,
            @Nullable UUID personId,
            String cause,
            @Nullable UUID origin,
            String recordType,
            UUID recordId,
            String textKey,
            List<String> arguments,
            List<FieldChange> changes) {

        static Row of(RecordEvent event) {
            return new Row(
                    UuidV7.next(),
                    event.at(),
                    event.actor().personId(),
                    event.actor().cause().name(),
                    event.actor().origin(),
                    event.record().type(),
                    event.record().id(),
                    event.textKey(),
                    event.arguments(),
                    event.changes());
        }
    }
}
