package atrium.domain.notifications;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.outgoing.AddressRefused;
import atrium.domain.outgoing.OutgoingRequests;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the browsers to which people want to be sent what they are told, each person their own. */
@Component
@Transactional
public class PushDevices {

    private static final int MOST = 20;
    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;
    private static final int UNCOMPRESSED = 4;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final PushKeys keys;
    private final OutgoingRequests requests;
    private final Clock clock;

    PushDevices(JdbcClient jdbc, PushKeys keys, OutgoingRequests requests, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.requests = requests;
        this.clock = clock;
    }

    /** The key by which browsers know this installation, as they take it. */
    public String publicKey() {
        return keys.pair().extractPublicKeyInUncompressedFormAsString();
    }

    /** The viewer's own, the newest first. */
    @Transactional(readOnly = true)
    public List<PushDevice> of(Viewer viewer) {
        return jdbc.sql(
                        "SELECT id, name, made_at, told_at FROM push_device WHERE person_id = :me ORDER BY made_at DESC, id")
                .param("me", viewer.personId())
                .query(RecordRows.of(PushDevice.class))
                .list();
    }

    /**
     * Adds a browser; one that was somebody else's is the viewer's from then on, and of more than twenty the oldest goes.
     *
     * @param endpoint where its push service takes messages
     * @param key the browser's public key, {@code p256dh} of the Push API in base64url
     * @param secret the secret it shares with us, {@code auth} of the Push API in base64url
     * @throws InvalidRecord when it is none that a browser could have made
     */
    public UUID add(String endpoint, String key, String secret, String name, Viewer viewer) {
        byte[] publicKey = bytes(key, KEY_BYTES);
        byte[] shared = bytes(secret, SECRET_BYTES);
        if (publicKey[0] != UNCOMPRESSED) {
            throw refused();
        }
        try {
            requests.check(endpoint);
        } catch (AddressRefused inside) {
            throw refused();
        }
        UUID id = jdbc.sql("""
                        INSERT INTO push_device (id, person_id, endpoint, public_key, secret, name, made_at)
                        VALUES (:id, :me, :endpoint, :key, :secret, :name, :now)
                        ON CONFLICT (endpoint) DO UPDATE SET person_id = excluded.person_id, public_key = excluded.public_key,
                          secret = excluded.secret, name = excluded.name, made_at = excluded.made_at, told_at = NULL
                        RETURNING id
                        """)
                .param("id", UuidV7.next())
                .param("me", viewer.personId())
                .param("endpoint", endpoint)
                .param("key", publicKey)
                .param("secret", shared)
                .param("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        DELETE FROM push_device WHERE person_id = :me AND id NOT IN (
                          SELECT id FROM push_device WHERE person_id = :me ORDER BY made_at DESC, id DESC LIMIT :most)
                        """).param("me", viewer.personId()).param("most", MOST).update();
        return id;
    }

    /** Takes one of the viewer's own away; nothing happens to others. */
    public void remove(UUID device, Viewer viewer) {
        jdbc.sql("DELETE FROM push_device WHERE id = :id AND person_id = :me")
                .param("id", device)
                .param("me", viewer.personId())
                .update();
    }

    /** Takes a browser away that somebody leaves. */
    public void forget(UUID device) {
        jdbc.sql("DELETE FROM push_device WHERE id = :id").param("id", device).update();
    }

    private static byte[] bytes(String text, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException none) {
            // As wrong as one of another length.
        }
        throw refused();
    }

    private static InvalidRecord refused() {
        return new InvalidRecord(List.of(new InvalidValue("endpoint", "notices.problem.device", "")));
    }
}
