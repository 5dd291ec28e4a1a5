package atrium.domain.providers;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which people of identity providers are which people here; who may ask is decided by whoever calls. */
@Component
@Transactional
public class LinkedIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkedIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A link between two.
     *
     * @param name as the provider called the account when it was linked
     */
    public record LinkedIdentity(
            UUID id,
            String issuer,
            String name,
            Instant linkedAt,
            @Nullable Instant usedAt) {}

    /** Those of a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> of(UUID person) {
        return jdbc.sql("""
                        SELECT id, issuer, name, linked_at, used_at FROM linked_identity
                        WHERE person_id = :person ORDER BY linked_at, id
                        """)
                .param("person", person)
                .query(RecordRows.of(LinkedIdentity.class))
                .list();
    }

    /** Links a person; false when the identity is linked already, to them or to somebody else. */
    public boolean link(UUID person, OutsideIdentity identity) {
        return jdbc.sql("""
                        INSERT INTO linked_identity (id, person_id, issuer, subject, name, linked_at)
                        VALUES (:id, :person, :issuer, :subject, :name, :at)
                        ON CONFLICT (issuer, subject) DO NOTHING
                        """)
                        .param("id", UuidV7.next())
                        .param("person", person)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("name", identity.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Who it is here, and notes that they came; empty for an identity that nobody linked. */
    public Optional<UUID> use(OutsideIdentity identity) {
        return jdbc.sql("""
                        UPDATE linked_identity SET used_at = :at WHERE issuer = :issuer AND subject = :subject
                        RETURNING person_id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(UUID.class)
                .optional();
    }

    /** Removes one of the person's links; false when it isn't theirs. */
    public boolean remove(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM linked_identity WHERE id = :id AND person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Removes all links of the person; false when there were none. */
    public boolean removeAll(UUID person) {
        return jdbc.sql("DELETE FROM linked_identity WHERE person_id = :person")
                        .param("person", person)
                        .update()
                > 0;
    }
}
