package atrium.domain.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places where people are signed in at the moment; ending one counts at once on every node. */
@Component
public class OpenSessions {

    /** Session attribute with the browser's own description. */
    public static final String AGENT = "agent";

    /** Session attribute with the client's network address. */
    public static final String ADDRESS = "address";

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One place where a person is signed in.
     *
     * @param id reference for ending it; not the id in the cookie
     * @param agent what the browser says of itself
     * @param lastAccess exact to a minute
     */
    public record OpenSession(
            String id,
            @Nullable String agent,
            @Nullable String address,
            Instant since,
            Instant lastAccess,
            boolean current) {}

    /**
     * Where a person is signed in, the last used first.
     *
     * @param current id in the cookie of the one that asks
     */
    @Transactional(readOnly = true)
    public List<OpenSession> of(UUID personId, @Nullable String current) {
        return jdbc.sql("""
                        SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time,
                          (SELECT convert_from(attribute_bytes, 'UTF8') FROM spring_session_attributes
                            WHERE session_primary_id = s.primary_id AND attribute_name = 'agent') AS agent,
                          (SELECT convert_from(attribute_bytes, 'UTF8') FROM spring_session_attributes
                            WHERE session_primary_id = s.primary_id AND attribute_name = 'address') AS address
                        FROM spring_session s WHERE s.principal_name = :person ORDER BY s.last_access_time DESC
                        """)
                .param("person", personId.toString())
                .query((row, number) -> new OpenSession(
                        row.getString("primary_id"),
                        row.getString("agent"),
                        row.getString("address"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").equals(current)))
                .list();
    }

    /** Ends one of the person's sessions; nothing happens when it is not theirs. */
    @Transactional
    public void end(UUID personId, String id) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = :person AND primary_id = :id")
                .param("person", personId.toString())
                .param("id", id)
                .update();
    }

    /**
     * Ends the person's sessions.
     *
     * @param but id in the cookie of the one that stays
     */
    @Transactional
    public void endAll(UUID personId, @Nullable String but) {
        jdbc.sql("""
                        DELETE FROM spring_session
                        WHERE principal_name = :person AND session_id IS DISTINCT FROM CAST(:but AS text)
                        """).param("person", personId.toString()).param("but", but).update();
    }
}
