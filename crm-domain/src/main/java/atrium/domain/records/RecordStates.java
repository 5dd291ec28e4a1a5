package atrium.domain.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves records of types that are kept by statements, not as entities, into the archive, into the recycle bin and back.
 * Each method answers whether anything changed, so that the caller can tell what happened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordStates {

    private static final String MOVE =
            "UPDATE %s SET %s, changed_at = :at, version = version + 1 WHERE id = :id AND %s";

    private final JdbcClient jdbc;
    private final RecordAccess access;

    RecordStates(JdbcClient jdbc, RecordAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Hides a record from lists until it is restored. */
    public boolean archive(RecordType type, UUID id, Instant at, Viewer viewer) {
        access.require(type, id, Act.EDIT, viewer);
        return move(type, "archived_at = :at", "archived_at IS NULL", id, at);
    }

    /** Puts a record into the recycle bin. */
    public boolean delete(RecordType type, UUID id, Instant at, Viewer viewer) {
        access.require(type, id, Act.DELETE, viewer);
        return move(type, "deleted_at = :at", "deleted_at IS NULL", id, at);
    }

    /** Takes a record out of the recycle bin or, when it is not there, out of the archive. */
    public boolean restore(RecordType type, UUID id, Instant at, Viewer viewer) {
        boolean deleted = jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE id = :id AND deleted_at IS NOT NULL)"
                        .formatted(type.table()))
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (deleted) {
            access.requireDeleted(type, id, Act.DELETE, viewer);
            return move(type, "deleted_at = NULL", "deleted_at IS NOT NULL", id, at);
        }
        access.require(type, id, Act.EDIT, viewer);
        return move(type, "archived_at = NULL", "archived_at IS NOT NULL", id, at);
    }

    private boolean move(RecordType type, String change, String before, UUID id, Instant at) {
        return jdbc.sql(MOVE.formatted(type.table(), change, before))
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }
}
