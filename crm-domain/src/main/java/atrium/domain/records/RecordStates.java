package atrium.domain.records;

import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves records into the archive, into the recycle bin and back: many of any type, or one of a type that is kept by
 * statements, not as entities. The answers say whether anything changed, so that the caller can tell what happened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordStates {

    private static final String MOVE =
            "UPDATE %s SET %s, changed_at = :at, version = version + 1 WHERE id = ANY(:ids) AND %s AND %s";

    // In the order of ids, so that two who move the same records wait for one another.
    private static final String LOCK = """
            SELECT r.id, %s IS TRUE AS permitted, (%s) AND %s AS due FROM %s r
            WHERE r.id = ANY(:ids) AND %s AND %s ORDER BY r.id FOR UPDATE
            """;

    private final JdbcClient jdbc;
    private final RecordAccess access;

    RecordStates(JdbcClient jdbc, RecordAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Hides a record from lists until it is restored. */
    public boolean archive(RecordType type, UUID id, Instant at, Viewer viewer) {
        access.require(type, id, Act.EDIT, viewer);
        return move(type, RecordMove.ARCHIVE, id, at);
    }

    /** Puts a record into the recycle bin. */
    public boolean delete(RecordType type, UUID id, Instant at, Viewer viewer) {
        access.require(type, id, Act.DELETE, viewer);
        return move(type, RecordMove.DELETE, id, at);
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
            return move(type, RecordMove.RECOVER, id, at);
        }
        access.require(type, id, Act.EDIT, viewer);
        return move(type, RecordMove.RESTORE, id, at);
    }

    /**
     * Moves those of many records that the viewer sees and may move.
     *
     * @param ids at most a few thousand
     * @return one outcome for each record
     */
    public List<Outcome> move(RecordType type, RecordMove move, Collection<UUID> ids, Instant at, Viewer viewer) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "r");
        Visibility permitted = Visibility.of(viewer, type, move.act(), "r");
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> left = new HashSet<>(ids);
        jdbc.sql(LOCK.formatted(permitted.sql(), move.reachable, move.due, type.table(), bin(move), readable.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(readable.parameters())
                .params(permitted.parameters())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    left.remove(id);
                    outcomes.add(
                            !row.getBoolean("permitted")
                                    ? Outcome.refused(id, Changeable.NOT_PERMITTED)
                                    : Outcome.of(id, row.getBoolean("due") ? Result.CHANGED : Result.UNCHANGED));
                });
        left.forEach(id -> outcomes.add(Outcome.refused(id, Changeable.GONE)));
        UUID[] due = outcomes.stream()
                .filter(outcome -> outcome.result() == Result.CHANGED)
                .map(Outcome::id)
                .toArray(UUID[]::new);
        update(type, move, due, at);
        return outcomes;
    }

    // What lies in the bin is reached by the way out of it alone.
    private static String bin(RecordMove move) {
        return move == RecordMove.RECOVER ? "true" : "r.deleted_at IS NULL";
    }

    private boolean move(RecordType type, RecordMove move, UUID id, Instant at) {
        return update(type, move, new UUID[] {id}, at) > 0;
    }

    private int update(RecordType type, RecordMove move, UUID[] ids, Instant at) {
        return jdbc.sql(MOVE.formatted(type.table(), move.change, move.reachable, move.due))
                .param("ids", ids)
                .param("at", Timestamp.from(at))
                .update();
    }
}
