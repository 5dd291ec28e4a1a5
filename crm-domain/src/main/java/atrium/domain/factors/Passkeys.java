package atrium.domain.factors;

import atrium.domain.factors.PasskeyExchange.Key;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people; who may ask is decided by whoever calls. */
@Component
@Transactional
public class Passkeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;
    private static final int MOST = 20;
    private static final long MILLIS = 120_000;

    private final PasskeyExchange exchange;
    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(PasskeyExchange exchange, JdbcClient jdbc, Clock clock) {
        this.exchange = exchange;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of a person's passkeys. */
    public record Passkey(
            UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    private record Stored(
            UUID id, UUID personId, byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible) {}

    /** A question that nobody has been asked before; it is kept where the answer is awaited and counts once. */
    public static String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a browser needs to make a passkey, in the JSON form of WebAuthn. */
    @Transactional(readOnly = true)
    public Map<String, Object> makingOptions(UUID person, String email, String name, String challenge) {
        List<Map<String, Object>> present = jdbc
                .sql("SELECT credential_id FROM passkey WHERE person_id = :person")
                .param("person", person)
                .query(byte[].class)
                .list()
                .stream()
                .map(id -> Map.<String, Object>of("type", "public-key", "id", text(id)))
                .toList();
        return Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", exchange.host(), "name", "Atrium"),
                "user",
                Map.of("id", text(handle(person)), "name", email, "displayName", name),
                "pubKeyCredParams",
                PasskeyExchange.ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm.getValue()))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none",
                "excludeCredentials",
                present,
                "timeout",
                MILLIS);
    }

    /** What a browser needs to ask for any passkey of ours, in the JSON form of WebAuthn. */
    public Map<String, Object> askingOptions(String challenge) {
        return Map.of(
                "challenge", challenge, "rpId", exchange.host(), "userVerification", "required", "timeout", MILLIS);
    }

    /** The passkeys of a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UUID person) {
        return jdbc.sql("SELECT id, name, made_at, used_at FROM passkey WHERE person_id = :person ORDER BY made_at, id")
                .param("person", person)
                .query(RecordRows.of(Passkey.class))
                .list();
    }

    /**
     * Keeps the passkey of an answer.
     *
     * @param name what the person calls it
     * @return false when the answer doesn't fit the challenge, or there are too many already
     */
    public boolean add(UUID person, String name, String challenge, String answer) {
        Optional<Key> key = exchange.registered(challenge, answer);
        if (key.isEmpty() || of(person).size() >= MOST) {
            return false;
        }
        try {
            jdbc.sql("""
                            INSERT INTO passkey
                              (id, person_id, credential_id, public_key, sign_count, backup_eligible, name, made_at)
                            VALUES (:id, :person, :credential, :key, :count, :eligible, :name, :at)
                            """)
                    .param("id", UuidV7.next())
                    .param("person", person)
                    .param("credential", key.get().credentialId())
                    .param("key", key.get().publicKey())
                    .param("count", key.get().signCount())
                    .param("eligible", key.get().backupEligible())
                    .param("name", name)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyHasIt) {
            return false;
        }
    }

    /** Whose passkey answered; empty when none of ours did. */
    public Optional<UUID> use(String challenge, String answer) {
        return exchange.claimed(answer)
                .flatMap(claim -> stored(claim.credentialId())
                        .filter(stored -> claim.userHandle() == null
                                || Arrays.equals(claim.userHandle(), handle(stored.personId())))
                        .filter(stored -> isUsed(stored, challenge, answer))
                        .map(Stored::personId));
    }

    private boolean isUsed(Stored stored, String challenge, String answer) {
        Key key = new Key(stored.credentialId(), stored.publicKey(), stored.signCount(), stored.backupEligible());
        Optional<Long> count = exchange.used(key, challenge, answer);
        count.ifPresent(uses -> jdbc.sql("UPDATE passkey SET sign_count = :count, used_at = :at WHERE id = :id")
                .param("count", uses)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", stored.id())
                .update());
        return count.isPresent();
    }

    private Optional<Stored> stored(byte[] credentialId) {
        return jdbc.sql("""
                        SELECT id, person_id, credential_id, public_key, sign_count, backup_eligible FROM passkey
                        WHERE credential_id = :credential FOR UPDATE
                        """)
                .param("credential", credentialId)
                .query(RecordRows.of(Stored.class))
                .optional();
    }

    /** Calls one of the person's passkeys something else. */
    public void rename(UUID person, UUID id, String name) {
        jdbc.sql("UPDATE passkey SET name = :name WHERE id = :id AND person_id = :person")
                .param("name", name)
                .param("id", id)
                .param("person", person)
                .update();
    }

    /** Removes one of the person's passkeys; false when it isn't theirs. */
    public boolean remove(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM passkey WHERE id = :id AND person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Removes all of the person's passkeys; false when there were none. */
    public boolean removeAll(UUID person) {
        return jdbc.sql("DELETE FROM passkey WHERE person_id = :person")
                        .param("person", person)
                        .update()
                > 0;
    }

    private static byte[] handle(UUID person) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
