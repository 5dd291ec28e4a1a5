package atrium.domain.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSecretTests {

    private static final AppSecret OF_THE_RFC =
            new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    // The last six of the eight digits that RFC 6238 lists.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfRfc6238(long second, String code) {
        assertThat(OF_THE_RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aClockMayBeWrongByOneStep(long seconds, boolean counts) {
        String code = OF_THE_RFC.codeAt(NOW.plusSeconds(seconds));

        assertThat(OF_THE_RFC.step(code, NOW, 0).isPresent()).isEqualTo(counts);
    }

    @Test
    void neitherACodeNorOneBeforeItCountsTwice() {
        long step = OF_THE_RFC.step(OF_THE_RFC.codeAt(NOW), NOW, 0).orElseThrow();

        assertThat(OF_THE_RFC.step(OF_THE_RFC.codeAt(NOW), NOW, step)).isEmpty();
        assertThat(OF_THE_RFC.step(OF_THE_RFC.codeAt(NOW.minusSeconds(30)), NOW, step))
                .isEmpty();
        assertThat(OF_THE_RFC.step(OF_THE_RFC.codeAt(NOW.plusSeconds(30)), NOW, step))
                .hasValue(step + 1);
    }

    @Test
    void theAddressSaysWhoseCodesTheyAre() {
        assertThat(OF_THE_RFC.address("Müller & Co Atrium", "ana+a@us.example"))
                .hasToString("otpauth://totp/M%C3%BCller%20%26%20Co%20Atrium:ana%2Ba%40us.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=M%C3%BCller%20%26%20Co%20Atrium");
        assertThat(OF_THE_RFC.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void secretsAreLongDifferAndStayUntold() {
        assertThat(AppSecret.random().bytes())
                .hasSize(20)
                .isNotEqualTo(AppSecret.random().bytes());
        assertThat(AppSecret.random()).hasToString("AppSecret[…]");
    }
}
