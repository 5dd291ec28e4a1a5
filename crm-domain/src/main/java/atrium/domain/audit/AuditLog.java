package atrium.domain.audit;

import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the audit log what one import, rule or key did. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What an origin did, the last first.
     *
     * @param cause by which it did it, as {@link atrium.domain.events.Cause} names it
     * @param before entries before this one; null to begin with the last
     */
    public List<Entry> of(UUID origin, String cause, @Nullable UUID before, int most) {
        return jdbc.sql("""
                        SELECT id, record_type, record_id, text_key, changes FROM audit_entry
                        WHERE origin = :origin AND cause = :cause %s ORDER BY id DESC LIMIT :most
                        """.formatted(before == null ? "" : "AND id < :before"))
                .param("origin", origin)
                .param("cause", cause)
                .param("before", before, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                        row.getString("text_key"),
                        json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {})))
                .list();
    }

    /** Of the records of these entries, those that something else changed after them. */
    public Set<UUID> changedSince(List<Entry> entries, UUID origin) {
        return jdbc
                .sql("""
                        SELECT entry.record FROM unnest(:ids::uuid[], :records::uuid[]) AS entry (id, record)
                        WHERE EXISTS (SELECT FROM audit_entry later
                                      WHERE later.record_id = entry.record AND later.id > entry.id
                                        AND later.origin IS DISTINCT FROM :origin)
                        """)
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param(
                        "records",
                        entries.stream().map(entry -> entry.record().id()).toArray(UUID[]::new))
                .param("origin", origin)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One fact about one record; ids are in the order of time. */
    public record Entry(UUID id, RecordRef record, String textKey, List<FieldChange> changes) {}
}
