package atrium.domain.timeline;

import atrium.domain.events.BulkChange;
import atrium.domain.events.Cause;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.events.StoryRevised;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.histories.FactRows;
import atrium.domain.histories.RowsOut;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every fact that concerns a customer, or a record with a story of its own, onto the timeline, in the transaction that made it. */
@Component
class TimelineWriter implements FactRows {

    private static final String REVISE = """
            UPDATE timeline_entry e SET at = row.at, account_id = row.account_id, contact_id = row.contact_id,
              about_id = row.about_id, kind = row.kind, arguments = row.arguments
            FROM json_to_recordset(:rows::json) AS row (record_type text, record_id uuid, at timestamptz, account_id uuid,
              contact_id uuid, about_id uuid, kind text, arguments jsonb)
            WHERE e.record_id = row.record_id AND e.record_type = row.record_type
            """;

    private final JdbcClient jdbc;
    private final RowInsert entries;
    private final TransactionBuffer<RecordEvent> buffer;

    TimelineWriter(JdbcClient jdbc, RowInserts inserts, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.entries = inserts.into(
                "timeline_entry",
                "id uuid",
                "at timestamptz",
                "account_id uuid",
                "contact_id uuid",
                "about_id uuid",
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
        if (standsSomewhere(event)) {
            buffer.add(List.of(event));
        }
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(
                bulk.events().stream().filter(TimelineWriter::standsSomewhere).toList());
    }

    @Override
    public String table() {
        return "timeline_entry";
    }

    @Override
    public void write(RecordEvent fact, RowsOut out) {
        if (standsSomewhere(fact)) {
            out.row(table(), entries.columns(), row(UuidV7.at(fact.at()), fact));
        }
    }

    @EventListener
    void on(StoryRevised revised) {
        jdbc.sql(REVISE)
                .param(
                        "rows",
                        JsonRows.of(revised.events().stream().map(Revision::of).toList()))
                .update();
    }

    private static boolean standsSomewhere(RecordEvent event) {
        return event.actor().cause() != Cause.REVERT
                && (event.account() != null || event.contact() != null || event.about() != null);
    }

    private void write(List<RecordEvent> events) {
        entries.write(events, event -> row(UuidV7.next(), event));
    }

    private static @Nullable Object[] row(UUID id, RecordEvent event) {
        return new @Nullable Object[] {
            id,
            event.happenedAt(),
            event.account(),
            event.contact(),
            about(event),
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

    private static @Nullable UUID about(RecordEvent event) {
        RecordRef about = event.about();
        return about == null ? null : about.id();
    }

    record Revision(
            String recordType,
            UUID recordId,
            Instant at,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable UUID aboutId,
            String kind,
            List<String> arguments) {

        static Revision of(RecordEvent event) {
            return new Revision(
                    event.record().type(),
                    event.record().id(),
                    event.happenedAt(),
                    event.account(),
                    event.contact(),
                    about(event),
                    event.textKey(),
                    event.arguments());
        }
    }
}
