package atrium.domain.dataexchange;

import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far an import was taken back, and what stayed. */
@Component
class RevertRuns {

    private final JdbcClient jdbc;

    RevertRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The audit entry that was dealt with last; empty at the beginning. */
    Optional<UUID> position(UUID importId) {
        return jdbc.sql("SELECT reverted_to FROM import_run WHERE id = :id AND reverted_to IS NOT NULL")
                .param("id", importId)
                .query(UUID.class)
                .optional();
    }

    /** Goes on to an earlier entry; false when somebody else has gone on from the same place meanwhile. */
    boolean advance(UUID importId, @Nullable UUID from, UUID to, int reverted) {
        return jdbc.sql("""
                                UPDATE import_run SET reverted_to = :to, reverted = reverted + :reverted
                                WHERE id = :id AND status = 'REVERTING' AND reverted_to IS NOT DISTINCT FROM :from
                                """)
                        .param("to", to)
                        .param("reverted", reverted)
                        .param("id", importId)
                        .param("from", from, java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    void keep(UUID importId, Map<RecordRef, String> reasons) {
        reasons.forEach((record, reason) -> jdbc.sql("""
                        INSERT INTO import_kept (import_id, record_type, record_id, reason)
                        VALUES (:import, :type, :record, :reason) ON CONFLICT DO NOTHING
                        """)
                .param("import", importId)
                .param("type", record.type())
                .param("record", record.id())
                .param("reason", reason)
                .update());
    }

    long kept(UUID importId) {
        return jdbc.sql("SELECT count(*) FROM import_kept WHERE import_id = :id")
                .param("id", importId)
                .query(Long.class)
                .single();
    }

    List<KeptRecord> keptFirst(UUID importId, int most) {
        return jdbc.sql("""
                        SELECT k.record_type, k.record_id, k.reason, coalesce(d.title, p.name, t.name) AS title
                        FROM import_kept k
                        LEFT JOIN search_document d ON d.record_type = k.record_type AND d.record_id = k.record_id
                        LEFT JOIN person p ON k.record_type = 'person' AND p.id = k.record_id
                        LEFT JOIN team t ON k.record_type = 'team' AND t.id = k.record_id
                        WHERE k.import_id = :id ORDER BY title, k.record_id LIMIT :most
                        """)
                .param("id", importId)
                .param("most", most)
                .query((row, number) -> new KeptRecord(
                        new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                        row.getString("title"),
                        row.getString("reason")))
                .list();
    }
}
