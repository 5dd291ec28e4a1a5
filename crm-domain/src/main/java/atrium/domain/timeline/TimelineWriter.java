package atrium.domain.timeline;

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

/** Writes every fact that concerns a customer onto that customer's timeline, in the transaction that made it. */
@Component
class TimelineWriter {

    private static final String INSERT = """
            INSERT INTO timeline_entry (id, at, account_id, contact_id, record_type, record_id, kind, person_id, cause,
              origin, arguments, changes)
            SELECT id, at, account_id, contact_id, record_type, record_id, kind, person_id, cause, origin, arguments, changes
            FROM json_to_recordset(:rows::json) AS row (id uuid, at timestamptz, account_id uuid, contact_id uuid,
              record_type text, record_id uuid, kind text, person_id uuid, cause text, origin uuid, arguments jsonb,
              changes jsonb)
            """;

    private final JdbcClient jdbc;
    private final TransactionBuffer<RecordEvent> buffer;

    TimelineWriter(JdbcClient jdbc, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(RecordEvent event) {
        if (concernsCustomer(event)) {
            buffer.add(List.of(event));
        }
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(
                bulk.events().stream().filter(TimelineWriter::concernsCustomer).toList());
    }

    private static boolean concernsCustomer(RecordEvent event) {
        return event.account() != null || event.contact() != null;
    }

    private void write(List<RecordEvent> events) {
        List<Row> rows = events.stream().map(Row::of).toList();
        jdbc.sql(INSERT).param("rows", JsonRows.of(rows)).update();
    }

    record Row(
            UUID id,
            Instant at,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            String recordType,
            UUID recordId,
            String kind,
            @Nullable UUID personId,
            String cause,
            @Nullable UUID origin,
            List<String> arguments,
            List<FieldChange> changes) {

        static Row of(RecordEvent event) {
            return new Row(
                    UuidV7.next(),
                    event.at(),
                    event.account(),
                    event.contact(),
                    event.record().type(),
                    event.record().id(),
                    event.textKey(),
                    event.actor().personId(),
                    event.actor().cause().name(),
                    event.actor().origin(),
                    event.arguments(),
                    event.changes());
        }
    }
}
