package atrium.domain.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secret, from which each purpose gets a key of its own. */
public final class SecretKey {

    private static final String FILE = "secret-key";
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private SecretKey(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The configured secret, or the one in the data folder, which is made there once. */
    static SecretKey of(Settings settings) throws IOException {
        String configured = settings.secretKey();
        if (configured != null) {
            return new SecretKey(configured);
        }
        Path file = settings.dataDir().resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        return new SecretKey(Files.readString(file).strip());
    }

    private static void write(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.resolveSibling("."), readableByOwner("rwx------"));
        Path draft = Files.createTempFile(file.resolveSibling("."), FILE, ".draft", readableByOwner("rw-------"));
        Files.writeString(draft, HexFormat.of().formatHex(bytes));
        Files.move(draft, file);
    }

    private static FileAttribute<?>[] readableByOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** 32 bytes for one purpose, such as {@code reset-link}; they tell nothing of the secret or of other purposes' keys. */
    public byte[] keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
