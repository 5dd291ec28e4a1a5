package atrium.domain.timeline;

import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.histories.FactRows;
import atrium.domain.histories.RowsOut;
import atrium.domain.kernel.UuidV7;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every fact that concerns a customer onto that customer's timeline, in the transaction that made it. */
@Component
class TimelineWriter implements FactRows {

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

    @Override
    public String table() {
        return "timeline_entry";
    }

    @Override
    public void write(RecordEvent fact, RowsOut out) {
        if (concernsCustomer(fact)) {
            out.row(table(), Row.of(UuidV7.at(fact.at()), fact).values());
        }
    }

    private static boolean concernsCustomer(RecordEvent event) {
        return event.account() != null || event.contact() != null;
    }

    private void write(List<RecordEvent> events) {
        List<Row> rows =
                events.stream().map(event -> Row.of(UuidV7.next(), event)).toList();
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

        static Row of(UUID id, RecordEvent event) {
            return new Row(
                    id,
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

        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("id", id);
            values.put("at", at);
            values.put("account_id", accountId);
            values.put("contact_id", contactId);
            values.put("record_type", recordType);
            values.put("record_id", recordId);
            values.put("kind", kind);
            values.put("person_id", personId);
            values.put("cause", cause);
            values.put("origin", origin);
            values.put("arguments", JsonRows.of(arguments));
            values.put("changes", JsonRows.of(changes));
            return values;
        }
    }
}
