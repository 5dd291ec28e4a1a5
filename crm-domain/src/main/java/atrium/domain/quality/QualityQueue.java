package atrium.domain.quality;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RecordsTouched;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.kernel.RecordRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes which records changed, or the customers of which something was told, so that they are looked through soon. */
@Component
class QualityQueue {

    private static final String ADD = """
            INSERT INTO quality_due (record_type, record_ids)
            SELECT type, array_agg(DISTINCT id) FROM unnest(:types::text[], :ids::uuid[]) AS due (type, id)
            WHERE type = ANY(:assessed) GROUP BY type
            """;

    // Whole rows of the queue until they name so many records.
    private static final String TAKE = """
            DELETE FROM quality_due WHERE id IN (
              SELECT id FROM (
                SELECT id, sum(cardinality(record_ids)) OVER (ORDER BY id) - cardinality(record_ids) AS before
                FROM (SELECT * FROM quality_due ORDER BY id LIMIT :most) AS next) AS counted
              WHERE before < :most)
            RETURNING record_type, record_ids
            """;

    private static final String STALE = """
            SELECT record_type, array_agg(record_id) AS record_ids FROM (
              SELECT record_type, record_id FROM record_quality WHERE stale_at <= :now ORDER BY stale_at LIMIT :most) AS stale
            GROUP BY record_type
            """;

    private final Expectations expectations;
    private final JdbcClient jdbc;
    private final TransactionBuffer<RecordRef> buffer;

    QualityQueue(Expectations expectations, JdbcClient jdbc, TransactionBuffers buffers) {
        this.expectations = expectations;
        this.jdbc = jdbc;
        this.buffer = buffers.writingWith(this::write);
    }

    @EventListener
    void on(RecordEvent event) {
        buffer.add(about(event).toList());
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(bulk.events().stream().flatMap(QualityQueue::about).toList());
    }

    @EventListener
    void on(RecordsTouched touched) {
        buffer.add(touched.ids().stream()
                .map(id -> new RecordRef(touched.type(), id))
                .toList());
    }

    private static Stream<RecordRef> about(RecordEvent event) {
        List<RecordRef> about = new ArrayList<>();
        about.add(event.record());
        if (event.account() != null) {
            about.add(new RecordRef("account", event.account()));
        }
        if (event.contact() != null) {
            about.add(new RecordRef("contact", event.contact()));
        }
        return about.stream();
    }

    /** Takes the next ones off the queue, by type: about {@code most} records, and at least one row. */
    Map<String, UUID[]> take(int most) {
        return byType(jdbc.sql(TAKE).param("most", most));
    }

    /** The next ones that were fresh until now, by type. */
    Map<String, UUID[]> stale(Instant now, int most) {
        return byType(jdbc.sql(STALE).param("now", Timestamp.from(now)).param("most", most));
    }

    private static Map<String, UUID[]> byType(JdbcClient.StatementSpec rows) {
        return rows
                .query((row, number) -> Map.entry(row.getString("record_type"), (UUID[])
                        row.getArray("record_ids").getArray()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> some.stream()
                                        .flatMap(one -> Stream.of(one.getValue()))
                                        .distinct()
                                        .toArray(UUID[]::new))));
    }

    private void write(List<RecordRef> changed) {
        jdbc.sql(ADD)
                .param("types", changed.stream().map(RecordRef::type).toArray(String[]::new))
                .param("ids", changed.stream().map(RecordRef::id).toArray(UUID[]::new))
                .param(
                        "assessed",
                        expectations.types().stream().map(type -> type.code()).toArray(String[]::new))
                .update();
    }
}
