package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTests {

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(IntStream.range(0, 100_000).mapToObj(i -> Secret.random().text()))
                .doesNotHaveDuplicates()
                .allMatch(text -> Base64.getUrlDecoder().decode(text).length == 32);
    }

    @Test
    void aSecretIsNotPrinted() {
        Secret secret = Secret.random();
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new SignInAttempt("a@b.example", "hidden words", new Client(secret, "::1", "")).toString())
                .doesNotContain("hidden", secret.text());
    }

    @Test
    void onlyTheSameTextMatches() {
        Secret secret = Secret.random();
        assertThat(secret.matches(secret.text())).isTrue();
        assertThat(secret.matches(secret.text() + " ")).isFalse();
        assertThat(secret.matches("")).isFalse();
    }
}
