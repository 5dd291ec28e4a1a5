package atrium.domain.bulkchanges;

import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The records that stayed as they were, and why. */
@Component
class BulkRefusals {

    // A name is told to whom may read the record now.
    private static final String SELECT = """
            SELECT f.record_id, r.name, f.field, f.message_key, f.arguments FROM bulk_refusal f
            LEFT JOIN %s r ON r.id = f.record_id AND r.deleted_at IS NULL AND %s
            WHERE f.run_id = :run AND f.undoing = :undoing ORDER BY f.record_id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RowInsert rows;

    BulkRefusals(JdbcClient jdbc, JsonMapper json, RowInserts inserts) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = inserts.into(
                "bulk_refusal",
                "run_id uuid",
                "undoing boolean",
                "record_type text",
                "record_id uuid",
                "field text",
                "message_key text",
                "arguments jsonb");
    }

    void add(BulkRun run, boolean undoing, List<Outcome> outcomes) {
        rows.write(
                outcomes.stream()
                        .filter(outcome -> outcome.result() == Result.REFUSED)
                        .toList(),
                outcome -> new Object[] {
                    run.id(),
                    undoing,
                    run.recordType(),
                    outcome.id(),
                    outcome.field(),
                    outcome.messageKey(),
                    outcome.arguments()
                });
    }

    /** Hands them over one after another, without holding them all. */
    void each(BulkRun run, RecordType type, boolean undoing, int most, Viewer viewer, Consumer<RefusedRecord> reader) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "r");
        jdbc.sql(SELECT.formatted(type.table(), readable.sql()))
                .params(readable.parameters())
                .param("run", run.id())
                .param("undoing", undoing)
                .param("most", most)
                .withFetchSize(500)
                .query(row -> {
                    RefusedRecord refused = new RefusedRecord(
                            new RecordRef(run.recordType(), row.getObject("record_id", UUID.class)),
                            row.getString("name"),
                            row.getString("field"),
                            row.getString("message_key"),
                            json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}));
                    reader.accept(refused.seenBy(viewer));
                });
    }
}
