package atrium.domain.records;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what every record has besides its fields, and holds it still while something is decided about it. */
@Component
public class RecordStamps {

    private final JdbcClient jdbc;
    private final RecordAccess access;

    RecordStamps(JdbcClient jdbc, RecordAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** When a record came and was changed last, and whether it lies in the archive. */
    public record Stamp(Instant createdAt, Instant changedAt, boolean archived) {}

    /**
     * What a record has besides its fields.
     *
     * @throws UnknownRecord when there is no such record, it is in the bin, or the viewer may not see it
     */
    @Transactional(readOnly = true)
    public Stamp of(RecordType type, UUID id, Viewer viewer) {
        access.require(type, id, Act.READ, viewer);
        return jdbc.sql("SELECT created_at, changed_at, archived_at IS NOT NULL AS archived FROM %s WHERE id = :id"
                        .formatted(type.table()))
                .param("id", id)
                .query((row, number) -> new Stamp(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getBoolean("archived")))
                .optional()
                .orElseThrow(() -> new UnknownRecord(type.ref(id)));
    }

    /**
     * Does something in a transaction in which nobody else changes the record, so that what is decided first is still true
     * when it is done.
     *
     * @throws UnknownRecord when there is no such record, it is in the bin, or the viewer may not see it
     */
    @Transactional
    public void whileHeld(RecordType type, UUID id, Viewer viewer, Runnable work) {
        access.require(type, id, Act.READ, viewer);
        jdbc.sql("SELECT id FROM %s WHERE id = :id FOR NO KEY UPDATE".formatted(type.table()))
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new UnknownRecord(type.ref(id)));
        work.run();
    }
}
