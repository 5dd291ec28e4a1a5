package atrium.domain.apikeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the same request make one record, however often and at however many places at once it is sent. Only which record it
 * made is kept, for a day: answers hold what people told us, and stay where that is erased.
 */
@Component
public class RepeatedRequests {

    /** So long a request is known again. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String PATIENCE = "5s";

    private final JdbcClient jdbc;
    private final Clock clock;

    RepeatedRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A request that its sender can tell apart from others.
     *
     * @param name chosen by the sender, 1 to 200 characters
     * @param hash SHA-256 of all that is asked for
     * @param type code of the type of the record it makes
     */
    public record Request(UUID keyId, String name, byte[] hash, String type) {}

    /**
     * What became of a request.
     *
     * @param repeated whether it had been answered before
     */
    public record Made(UUID record, boolean repeated) {}

    /**
     * Does the work and stores what it made in the same transaction, or tells what it made before. When the work fails, nothing
     * is stored, and the request may be sent again.
     *
     * @throws RequestNameTaken when another request had this name
     * @throws org.springframework.dao.PessimisticLockingFailureException when the same request is being answered for seconds
     */
    @Transactional
    public Made once(Request request, Supplier<UUID> work) {
        Instant now = clock.instant();
        if (!claim(request, now)) {
            return new Made(found(request, now), true);
        }
        UUID record = work.get();
        jdbc.sql("UPDATE api_request SET record_id = :record WHERE key_id = :key AND name = :name")
                .param("record", record)
                .param("key", request.keyId())
                .param("name", request.name())
                .update();
        return new Made(record, false);
    }

    // Whoever comes second waits here until the first is done; a name that is a day old begins anew.
    private boolean claim(Request request, Instant now) {
        patience(PATIENCE);
        int claimed = jdbc.sql("""
                        INSERT INTO api_request (key_id, name, request_hash, record_type, created_at)
                        VALUES (:key, :name, :hash, :type, :now)
                        ON CONFLICT (key_id, name) DO UPDATE SET request_hash = excluded.request_hash,
                          record_type = excluded.record_type, record_id = NULL, created_at = excluded.created_at
                        WHERE api_request.created_at <= :old
                        """)
                .param("key", request.keyId())
                .param("name", request.name())
                .param("hash", request.hash())
                .param("type", request.type())
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        patience("0");
        return claimed == 1;
    }

    private void patience(String most) {
        jdbc.sql("SELECT set_config('lock_timeout', :most, true)")
                .param("most", most)
                .query(String.class)
                .single();
    }

    private UUID found(Request request, Instant now) {
        Optional<Stored> stored = jdbc.sql("""
                        SELECT request_hash AS hash, record_id AS record FROM api_request
                        WHERE key_id = :key AND name = :name AND created_at > :old
                        """)
                .param("key", request.keyId())
                .param("name", request.name())
                .param("old", Timestamp.from(now.minus(KEPT)))
                .query((row, number) -> new Stored(row.getBytes("hash"), row.getObject("record", UUID.class)))
                .optional();
        return stored.filter(one -> Arrays.equals(one.hash(), request.hash()))
                .map(Stored::record)
                .orElseThrow(RequestNameTaken::new);
    }

    /** Forgets requests that are older than a day. */
    @Transactional
    void forgetOld() {
        jdbc.sql("DELETE FROM api_request WHERE created_at <= :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private record Stored(byte[] hash, UUID record) {}
}
