package atrium.domain.customers;

import atrium.domain.events.BulkChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.histories.DerivedColumns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps on each customer when somebody was last in touch. */
@Component
class LastTouch implements DerivedColumns {

    private static final String UPDATE = """
            UPDATE %1$s SET last_touch_at = touched.at
            FROM (SELECT %1$s_id AS id, max(at) AS at
                  FROM json_to_recordset(:touches::json) AS touch (account_id uuid, contact_id uuid, at timestamptz)
                  WHERE %1$s_id IS NOT NULL GROUP BY 1) AS touched
            WHERE %1$s.id = touched.id AND (last_touch_at IS NULL OR last_touch_at < touched.at)
            """;

    private final JdbcClient jdbc;
    private final TransactionBuffer<RecordEvent> buffer;
    private final Map<UUID, Instant> learned = new HashMap<>();

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

    @Override
    public boolean of(String table) {
        return table.equals("account") || table.equals("contact");
    }

    @Override
    public void learn(RecordEvent fact) {
        if (fact.touch()) {
            learn(fact.account(), fact.at());
            learn(fact.contact(), fact.at());
        }
    }

    private void learn(@Nullable UUID customer, Instant at) {
        if (customer != null) {
            learned.merge(customer, at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    @Override
    public Map<String, @Nullable Object> columns(String table, UUID id) {
        Map<String, @Nullable Object> column = new HashMap<>();
        column.put("last_touch_at", learned.remove(id));
        return column;
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
