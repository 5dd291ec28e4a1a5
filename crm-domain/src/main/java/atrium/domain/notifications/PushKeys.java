package atrium.domain.notifications;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.Seal;
import atrium.domain.kernel.SecretKey;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which push services know this installation (RFC 8292). They are made when they are first needed and never change,
 * since browsers bind what they agreed to, to them; the private one is stored encrypted.
 */
@Component
class PushKeys {

    // There is one pair, which belongs to nobody but the installation.
    private static final String OWNER = "";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    PushKeys(JdbcClient jdbc, SecretKey secret, Clock clock) {
        this.jdbc = jdbc;
        this.seal = new Seal(secret, "push-keys");
        this.clock = clock;
    }

    private record Stored(byte[] publicKey, byte[] privateKey) {}

    @Transactional
    VAPIDKeyPair pair() {
        Stored stored = jdbc.sql("SELECT public_key, private_key FROM push_key")
                .query(RecordRows.of(Stored.class))
                .optional()
                .orElseGet(this::made);
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(seal.open(stored.privateKey, OWNER)),
                PublicKeySources.ofX509Bytes(stored.publicKey));
    }

    // Of two nodes that make them at once the first wins.
    private Stored made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            jdbc.sql("""
                            INSERT INTO push_key (id, public_key, private_key, made_at) VALUES (1, :public, :private, :now)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("public", pair.getPublic().getEncoded())
                    .param("private", seal.close(pair.getPrivate().getEncoded(), OWNER))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return jdbc.sql("SELECT public_key, private_key FROM push_key")
                    .query(RecordRows.of(Stored.class))
                    .single();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
