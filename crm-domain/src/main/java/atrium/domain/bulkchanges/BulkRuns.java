package atrium.domain.bulkchanges;

import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of changes of many records. */
@Component
class BulkRuns {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(BulkRun run) {
        jdbc.sql("""
                        INSERT INTO bulk_run (id, person_id, record_type, deed, given, status, total, left_out, started_at)
                        VALUES (:id, :person, :type, :deed, :given::jsonb, :status, :total, :leftOut, :at)
                        """)
                .param("id", run.id())
                .param("person", run.personId())
                .param("type", run.recordType())
                .param("deed", run.deed().name())
                .param("given", json.writeValueAsString(run.given()))
                .param("status", run.status().name())
                .param("total", run.total())
                .param("leftOut", run.leftOut())
                .param("at", Timestamp.from(run.startedAt()))
                .update();
    }

    /** Notes how many it is about, once they have been chosen. */
    void chosen(UUID id, long total, long leftOut) {
        jdbc.sql("UPDATE bulk_run SET total = :total, left_out = :leftOut WHERE id = :id")
                .param("total", total)
                .param("leftOut", leftOut)
                .param("id", id)
                .update();
    }

    Optional<BulkRun> find(UUID id) {
        return jdbc.sql("SELECT * FROM bulk_run WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<BulkRun> of(UUID personId, int most) {
        return jdbc.sql(
                        "SELECT * FROM bulk_run WHERE person_id = :person ORDER BY started_at DESC, id DESC LIMIT :most")
                .param("person", personId)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Goes on to a later position; false when somebody else went on from the same place, or it was stopped. */
    boolean advance(UUID id, long from, long to, List<Outcome> outcomes) {
        return jdbc.sql("""
                                UPDATE bulk_run SET position = :to, changed = changed + :changed,
                                  unchanged = unchanged + :unchanged, refused = refused + :refused
                                WHERE id = :id AND position = :from AND status = 'RUNNING'
                                """)
                        .param("to", to)
                        .param("changed", count(outcomes, Result.CHANGED))
                        .param("unchanged", count(outcomes, Result.UNCHANGED))
                        .param("refused", count(outcomes, Result.REFUSED))
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** The entry of the audit log that was undone last; empty at the beginning. */
    Optional<UUID> undoneTo(UUID id) {
        return jdbc.sql("SELECT reverted_to FROM bulk_run WHERE id = :id AND reverted_to IS NOT NULL")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Goes on to an earlier entry of the audit log; false when somebody else went on from the same place. */
    boolean goBack(UUID id, @Nullable UUID from, UUID to, List<Outcome> outcomes) {
        long kept = count(outcomes, Result.REFUSED);
        return jdbc.sql("""
                                UPDATE bulk_run SET reverted_to = :to, undone = undone + :undone, kept = kept + :kept
                                WHERE id = :id AND status = 'UNDOING' AND reverted_to IS NOT DISTINCT FROM :from
                                """)
                        .param("to", to)
                        .param("undone", outcomes.size() - kept)
                        .param("kept", kept)
                        .param("id", id)
                        .param("from", from, Types.OTHER)
                        .update()
                == 1;
    }

    /** Begins or goes on undoing; false when it is still under way, or was undone. */
    boolean beginUndoing(UUID id) {
        return jdbc.sql("""
                                UPDATE bulk_run SET status = 'UNDOING', problem = NULL, finished_at = NULL
                                WHERE id = :id AND status IN ('DONE', 'STOPPED')
                                """).param("id", id).update() == 1;
    }

    /** Ends a phase; does nothing when it has ended already. */
    boolean end(UUID id, BulkStatus phase, BulkStatus status, @Nullable String problem, Instant at) {
        return jdbc.sql("""
                                UPDATE bulk_run SET status = :status, problem = :problem, finished_at = :at
                                WHERE id = :id AND status = :phase
                                """)
                        .param("status", status.name())
                        .param("problem", problem)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("phase", phase.name())
                        .update()
                == 1;
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    private BulkRun read(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new BulkRun(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("record_type"),
                Deed.valueOf(row.getString("deed")),
                json.readValue(row.getString("given"), new TypeReference<Map<String, String>>() {}),
                BulkStatus.valueOf(row.getString("status")),
                row.getLong("total"),
                row.getLong("left_out"),
                row.getLong("position"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getLong("undone"),
                row.getLong("kept"),
                row.getString("problem"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
