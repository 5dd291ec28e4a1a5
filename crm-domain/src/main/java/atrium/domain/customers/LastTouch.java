package atrium.domain.customers;

import atrium.domain.events.BulkChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on each customer when somebody was last in touch. */
@Component
class LastTouch {

    private static final String UPDATE = """
            UPDATE %1$s SET last_touch_at = touched.at
            FROM (SELECT %1$s_id AS id, max(at) AS at
                  FROM json_to_recordset(:touches::json) AS touch (account_id uuid, contact_id uuid, at timestamptz)
                  WHERE %1$s_id IS NOT NULL GROUP BY 1) AS touched
            WHERE %1$s.id = touched.id AND (last_touch_at IS NULL OR last_touch_at < touched.at)
            """;

    private final JdbcClient jdbc;
    private final TransactionBuffer<RecordEvent> buffer;

    LastTouch(JdbcClient jdbc, TransactionBuffers buffers) {
        this.jdbc = jdbc;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(RecordEvent event) {
        if (event.touch()) {
            buffer.add(List.of(event));
        }
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(bulk.events().stream().filter(RecordEvent::touch).toList());
    }

    private void write(List<RecordEvent> events) {
        String touches = JsonRows.of(events.stream()
                .map(event -> new Touch(event.account(), event.contact(), event.at()))
                .toList());
        jdbc.sql(UPDATE.formatted("account")).param("touches", touches).update();
        jdbc.sql(UPDATE.formatted("contact")).param("touches", touches).update();
    }

    record Touch(@Nullable UUID accountId, @Nullable UUID contactId, Instant at) {}
}
