package atrium.domain.timeline;

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

/** Writes every fact that concerns a customer onto that customer's timeline, in the transaction that made it. */
@Component
class TimelineWriter {

    private final RowInsert entries;
    private final TransactionBuffer<RecordEvent> buffer;

    TimelineWriter(RowInserts inserts, TransactionBuffers buffers) {
        this.entries = inserts.into(
                "timeline_entry",
                "id uuid",
                "at timestamptz",
                "account_id uuid",
                "contact_id uuid",
                "record_type text",
                "record_id uuid",
                "kind text",
                "person_id uuid",
                "cause text",
                "origin uuid",
                "arguments jsonb",
                "changes jsonb");
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
        entries.write(events, TimelineWriter::row);
    }

    private static @Nullable Object[] row(RecordEvent event) {
        return new @Nullable Object[] {
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
            event.toldChanges()
        };
    }
}
