package atrium.domain.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What an authenticator app and Atrium both know, and make the same codes of (RFC 6238: SHA-1, six digits, 30 seconds). */
public final class AppSecret {

    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    // A clock may be wrong by a step to either side.
    private static final int TOLERANCE = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP, DIGITS);
    private static final long STEP = CODES.getTimeStep().toSeconds();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A new one that nobody can guess. */
    public static AppSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AppSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As it is typed into an app, in groups of four. */
    public String text() {
        return Base32.toBase32String(bytes).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /**
     * The address that apps read from a QR code.
     *
     * @param account whose it is, shown in the app
     */
    public URI address(String issuer, String account) {
        return URI.create("otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), Base32.toBase32String(bytes), encoded(issuer)));
    }

    /** The code that an app shows at this time. */
    public String codeAt(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes, "RAW"), at, java.util.Locale.ROOT);
        } catch (InvalidKeyException everyKeyWillDo) {
            throw new IllegalStateException(everyKeyWillDo);
        }
    }

    /** The step of which a code is, of those around this time and after {@code last}; each is compared in the same time. */
    OptionalLong step(String code, Instant at, long last) {
        OptionalLong found = OptionalLong.empty();
        long now = at.getEpochSecond() / STEP;
        for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
            boolean same = MessageDigest.isEqual(
                    codeAt(Instant.ofEpochSecond(step * STEP)).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8));
            if (same && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppSecret[…]";
    }
}
