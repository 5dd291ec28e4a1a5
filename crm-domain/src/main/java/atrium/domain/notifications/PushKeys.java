package atrium.domain.notifications;

import atrium.domain.kernel.SecretKey;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.sql.Timestamp;
import java.time.Clock;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which push services know this installation (RFC 8292). They are made when they are first needed and never change,
 * since browsers bind what they agreed to, to them; the private one is stored encrypted.
 */
@Component
class PushKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final Clock clock;

    PushKeys(JdbcClient jdbc, SecretKey secret, Clock clock) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(secret.keyFor("push-keys"), "AES");
        this.clock = clock;
    }

    private record Stored(byte[] publicKey, byte[] privateKey) {}

    @Transactional
    VAPIDKeyPair pair() {
        Stored stored = jdbc.sql("SELECT public_key, private_key FROM push_key")
                .query(Stored.class)
                .optional()
                .orElseGet(this::made);
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(opened(stored.privateKey)),
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
                    .param("private", sealed(pair.getPrivate().getEncoded()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return jdbc.sql("SELECT public_key, private_key FROM push_key")
                    .query(Stored.class)
                    .single();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] sealed(byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
        return ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
    }

    private byte[] opened(byte[] sealed) {
        ByteBuffer read = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        read.get(nonce);
        byte[] hidden = new byte[read.remaining()];
        read.get(hidden);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(hidden);
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException("the keys for push were sealed with another secret key", otherSecret);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
