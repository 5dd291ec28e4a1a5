package atrium.domain.sharing;

import atrium.domain.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored shares. */
@Component
class ShareTable {

    private static final String READ = """
            SELECT s.id, s.grantee_id, s.team_id IS NOT NULL AS team, coalesce(p.name, t.name) AS name,
              coalesce(p.active, true) AS active, s.may_edit, s.ends_at, b.name AS shared_by, s.shared_at,
              %s AS through_id, %s AS through_name
            FROM record_share s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN team t ON t.id = s.team_id
              JOIN person b ON b.id = s.shared_by%s
            WHERE %s ORDER BY through_name NULLS FIRST, team, name, s.id
            """;

    private static final String LIVE = "(s.ends_at IS NULL OR s.ends_at > :now)";

    private final JdbcClient jdbc;

    ShareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shares of a record that have not ended. */
    List<RecordShare> of(UUID record, Instant now) {
        return jdbc.sql(READ.formatted("NULL::uuid", "NULL::text", "", "s.record_id = :record AND " + LIVE))
                .param("record", record)
                .param("now", at(now))
                .query((row, number) -> share(row))
                .list();
    }

    /** The shares of its account that open a contact, too. */
    List<RecordShare> throughAccountOf(UUID contact, Instant now) {
        return jdbc.sql(READ.formatted(
                        "a.id",
                        "a.name",
                        "\n  JOIN contact c ON c.account_id = s.record_id JOIN account a ON a.id = c.account_id",
                        "c.id = :contact AND " + LIVE))
                .param("contact", contact)
                .param("now", at(now))
                .query((row, number) -> share(row))
                .list();
    }

    /** The share of a record with someone, ended or not. */
    Optional<RecordShare> with(UUID record, UUID grantee) {
        return jdbc.sql(READ.formatted(
                        "NULL::uuid", "NULL::text", "", "s.record_id = :record AND s.grantee_id = :grantee"))
                .param("record", record)
                .param("grantee", grantee)
                .query((row, number) -> share(row))
                .optional();
    }

    /** Adds a share, or puts it in the place of the one with the same person or team. */
    void put(
            UUID id,
            RecordRef record,
            Grantee grantee,
            boolean mayEdit,
            @Nullable Instant endsAt,
            UUID by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO record_share (id, record_type, record_id, person_id, team_id, may_edit, ends_at, shared_by, shared_at)
                        VALUES (:id, :type, :record, :person, :team, :edit, :ends, :by, :at)
                        ON CONFLICT (record_id, grantee_id) DO UPDATE SET may_edit = excluded.may_edit,
                          ends_at = excluded.ends_at, shared_by = excluded.shared_by, shared_at = excluded.shared_at
                        """)
                .param("id", id)
                .param("type", record.type())
                .param("record", record.id())
                .param("person", grantee.team() ? null : grantee.id())
                .param("team", grantee.team() ? grantee.id() : null)
                .param("edit", mayEdit)
                .param("ends", endsAt == null ? null : at(endsAt))
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    boolean remove(UUID record, UUID grantee) {
        return jdbc.sql("DELETE FROM record_share WHERE record_id = :record AND grantee_id = :grantee")
                        .param("record", record)
                        .param("grantee", grantee)
                        .update()
                > 0;
    }

    /**
     * A share that ended, and of what.
     *
     * @param zone of who shared it
     */
    record Ended(RecordRef record, String name, boolean mayEdit, Instant endsAt, ZoneId zone) {}

    /** Takes away some of the shares that ended. */
    List<Ended> removeEnded(Instant now, int most) {
        return jdbc.sql("""
                        WITH gone AS (
                          DELETE FROM record_share WHERE id IN (
                            SELECT id FROM record_share WHERE ends_at <= :now ORDER BY ends_at LIMIT :most FOR UPDATE SKIP LOCKED)
                          RETURNING *)
                        SELECT g.record_type, g.record_id, coalesce(p.name, t.name) AS name, g.may_edit, g.ends_at, b.zone
                        FROM gone g JOIN person b ON b.id = g.shared_by LEFT JOIN person p ON p.id = g.person_id LEFT JOIN team t ON t.id = g.team_id
                        """)
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Ended(
                        new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("may_edit"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static RecordShare share(ResultSet row) throws SQLException {
        OffsetDateTime ends = row.getObject("ends_at", OffsetDateTime.class);
        return new RecordShare(
                row.getObject("id", UUID.class),
                row.getObject("grantee_id", UUID.class),
                row.getBoolean("team"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getBoolean("may_edit"),
                ends == null ? null : ends.toInstant(),
                row.getString("shared_by"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getObject("through_id", UUID.class),
                row.getString("through_name"));
    }
}
