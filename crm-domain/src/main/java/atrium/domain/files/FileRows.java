package atrium.domain.files;

import atrium.domain.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of files. */
@Component
class FileRows {

    private static final String LINE = """
            SELECT f.id, f.name, f.media_type, f.size, p.name AS person, f.added_at, f.record_type, f.record_id
            FROM stored_file f JOIN person p ON p.id = f.added_by
            """;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file and the record it is on. */
    record OnRecord(RecordFile file, RecordRef record) {}

    void add(
            UUID id,
            RecordRef record,
            String name,
            String mediaType,
            FileStore.Stored stored,
            UUID person,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO stored_file (id, record_type, record_id, name, media_type, size, sha256, added_by, added_at)
                        VALUES (:id, :type, :record, :name, :media, :size, :sha256, :person, :at)
                        """)
                .param("id", id)
                .param("type", record.type())
                .param("record", record.id())
                .param("name", name)
                .param("media", mediaType)
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    int count(RecordRef record) {
        return jdbc.sql("SELECT count(*) FROM stored_file WHERE record_id = :record AND removed_at IS NULL")
                .param("record", record.id())
                .query(Integer.class)
                .single();
    }

    List<RecordFile> of(RecordRef record, int most) {
        return jdbc.sql(LINE + """
                        WHERE f.record_id = :record AND f.record_type = :type AND f.removed_at IS NULL
                        ORDER BY f.added_at DESC, f.id DESC LIMIT :most
                        """)
                .param("record", record.id())
                .param("type", record.type())
                .param("most", most)
                .query((row, number) -> file(row))
                .list();
    }

    Optional<OnRecord> find(UUID id, boolean removed) {
        return jdbc.sql(LINE + "WHERE f.id = :id AND (f.removed_at IS NOT NULL) = :removed")
                .param("id", id)
                .param("removed", removed)
                .query((row, number) -> new OnRecord(
                        file(row), new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class))))
                .optional();
    }

    void remove(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE stored_file SET removed_at = :at WHERE id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static RecordFile file(ResultSet row) throws SQLException {
        return new RecordFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("person"),
                row.getTimestamp("added_at").toInstant());
    }
}
