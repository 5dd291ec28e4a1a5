package atrium.domain.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets of one purpose unreadable in the database (AES-256-GCM); each is bound to what it belongs to. */
public final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param purpose as {@link SecretKey#keyFor} takes it */
    public Seal(SecretKey secret, String purpose) {
        this.key = new SecretKeySpec(secret.keyFor(purpose), "AES");
    }

    /** @param owner what the secret belongs to; it can be opened for nothing else */
    public byte[] close(byte[] plain, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @throws SealBroken when it was closed with another key or for another owner, or was changed */
    public byte[] open(byte[] closed, String owner) {
        if (closed.length < NONCE) {
            throw new SealBroken();
        }
        ByteBuffer read = ByteBuffer.wrap(closed);
        byte[] nonce = new byte[NONCE];
        read.get(nonce);
        byte[] hidden = new byte[read.remaining()];
        read.get(hidden);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(hidden);
        } catch (AEADBadTagException other) {
            throw new SealBroken();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** What was sealed can't be read here. */
    public static final class SealBroken extends RuntimeException {

        SealBroken() {
            super("sealed with another secret key, for something else, or damaged");
        }
    }
}
