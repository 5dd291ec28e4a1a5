package atrium.domain.audit;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.kernel.UuidV7;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every fact about a record into the audit log, in the transaction that made it. */
@Component
class AuditTrail {

    private final RowInsert entries;
    private final TransactionBuffer<RecordEvent> buffer;

    AuditTrail(RowInserts inserts, TransactionBuffers buffers) {
        this.entries = inserts.into(
                "audit_entry",
                "id uuid",
                "at timestamptz",
                "person_id uuid",
                "cause text",
                "origin uuid",
                "record_type text",
                "record_id uuid",
                "text_key text",
                "arguments jsonb",
                "changes jsonb");
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
        entries.write(events, AuditTrail::row);
    }

    private static @Nullable Object[] row(RecordEvent event) {
        return new @Nullable Object[] {
            UuidV7.next(),
            event.at(),
            event.actor().personId(),
            event.actor().cause().name(),
            event.actor().origin(),
            event.record().type(),
            event.record().id(),
            event.textKey(),
            event.arguments(),
            event.changes()
        };
    }
}
