package atrium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final byte[] PLAIN = "to be kept".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(secret("a".repeat(32)), "codes");

    @Test
    void whatIsClosedOpensForItsOwner() {
        assertThat(seal.open(seal.close(PLAIN, "ana"), "ana")).isEqualTo(PLAIN);
        assertThat(seal.close(PLAIN, "ana")).isNotEqualTo(seal.close(PLAIN, "ana"));
    }

    @Test
    void nothingElseOpensIt() {
        byte[] closed = seal.close(PLAIN, "ana");
        byte[] changed = closed.clone();
        changed[20] ^= 1;

        assertBroken(seal, closed, "ben");
        assertBroken(seal, changed, "ana");
        assertBroken(seal, new byte[3], "ana");
        assertBroken(new Seal(secret("a".repeat(32)), "keys"), closed, "ana");
        assertBroken(new Seal(secret("b".repeat(32)), "codes"), closed, "ana");
    }

    private static void assertBroken(Seal other, byte[] closed, String owner) {
        assertThatExceptionOfType(Seal.SealBroken.class).isThrownBy(() -> other.open(closed, owner));
    }

    private static SecretKey secret(String text) {
        try {
            return SecretKey.of(new Settings(null, null, false, 0, null, text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
