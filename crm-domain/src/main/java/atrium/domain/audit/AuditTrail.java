package atrium.domain.audit;

import atrium.domain.events.BulkChange;
import atrium.domain.events.Cause;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.kernel.UuidV7;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every fact about a record into the audit log, in the transaction that made it. */
@Component
class AuditTrail {

    /** How the key of what is told of a change ends; its entry alone knows its fields. */
    static final String CHANGED = ".changed";

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
                "changes jsonb",
                "save uuid",
                "fields text[]");
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

    // All that one transaction tells is one save; of an invented past each fact is one, with an id of its time.
    private void write(List<RecordEvent> events) {
        UUID save = UuidV7.next();
        entries.write(events, event -> {
            boolean invented = event.actor().cause() == Cause.DEMO;
            UUID id = invented ? UuidV7.at(event.at()) : UuidV7.next();
            return row(id, invented ? id : save, event);
        });
    }

    private static @Nullable Object[] row(UUID id, UUID save, RecordEvent event) {
        return new @Nullable Object[] {
            id,
            event.at(),
            event.actor().personId(),
            event.actor().cause().name(),
            event.actor().origin(),
            event.record().type(),
            event.record().id(),
            event.textKey(),
            event.arguments(),
            event.changes(),
            save,
            fields(event)
        };
    }

    // An array as PostgreSQL writes it. What comes into being has all its fields at once, which tells nothing of any.
    private static @Nullable String fields(RecordEvent event) {
        return event.changes().isEmpty() || !event.textKey().endsWith(CHANGED)
                ? null
                : event.changes().stream()
                        .map(change ->
                                '"' + change.field().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
