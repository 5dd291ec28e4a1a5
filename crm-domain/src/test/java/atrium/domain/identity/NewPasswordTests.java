package atrium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123456",
                "P4$$w0rd!!!!!!",
                "1234567890",
                "0987654321",
                "qwertyuiop",
                "qwertz12345",
                "iloveyou!!!",
                "Contraseña1234",
                "welcome2026!!",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl"
            })
    void whatOthersTryFirstIsRefused(String password) {
        assertThat(new NewPassword(password).problem()).contains("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manchester",
                "Manchester2026!",
                "elephant99!!",
                "!Ch4rlotte2026",
                "scoobyscooby",
                "ScoobyScooby77"
            })
    void whatIsStolenMostOftenIsRefused(String password) {
        assertThat(new NewPassword(password).problem()).contains("password.stolen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elephant under manchester",
                "manchester#7!rx92",
                "the elephant was late",
                "correct horse battery",
                "xK9#mQ2$vL",
                "ключ под ковриком",
                "日本語のパスワードです長い"
            })
    void otherTextsAreFine(String password) {
        assertThat(new NewPassword(password).problem()).isEmpty();
    }

    @Test
    void theLengthIsLimitedOnBothSides() {
        assertThat(new NewPassword("short one").problem()).contains("password.length");
        assertThat(new NewPassword("long enough but ".repeat(13)).problem()).contains("password.length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruiz-ruiz-2026-x", "thisisANARUIZhere", "my ana.ruiz mailbox", "4na.ru1z@us.example"})
    void whatTellsTheOwnerIsRefused(String password) {
        assertThat(new NewPassword(password, "Ana Ruíz", "ana.ruiz@us.example").problem())
                .contains("password.own");
    }

    @Test
    void aProblemNeverRepeatsThePassword() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new NewPassword("hunter2").check()))
                .hasMessageNotContaining("hunter2");
    }
}
