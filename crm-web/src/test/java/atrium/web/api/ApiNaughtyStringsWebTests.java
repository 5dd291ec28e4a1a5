package atrium.web.api;

import static atrium.web.api.ApiClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.testing.NaughtyStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Texts that break careless programs come back as they were sent, or are refused at their property. */
@ApiTest
class ApiNaughtyStringsWebTests {

    @Autowired
    ApiPrograms programs;

    @Autowired
    MockMvc web;

    ApiClient client;

    @BeforeEach
    void aProgram() {
        client = programs.administrators();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE account; --",
                "<script>alert(1)</script>",
                "=cmd|'/c calc'!A0",
                "${7*7} {{7*7}} [[${7*7}]]",
                "\u202eright to left",
                "\ufeff\u200b",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
                "👩‍👩‍👧‍👦 🇪🇸",
                "a\r\nb\tc\u0001",
                "NULL",
                "1e1000000"
            })
    void naughtyStringsComeBackAsTheyWereOrAreRefusedAtTheirField(String naughty) {
        store(naughty);
    }

    @Test
    @Tag("corpus")
    @EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
    void soDoAllOfTheBigList() throws IOException {
        NaughtyStrings.all().forEach(this::store);
    }

    private void store(String naughty) {
        String body = new String(ApiJson.write(Map.of("name", naughty)), StandardCharsets.UTF_8);
        MockHttpServletResponse answer = client.post("/api/v1/accounts", body);
        if (answer.getStatus() == 201) {
            assertThat(ApiClient.json(answer).get("name").stringValue())
                    .isEqualTo(naughty.replace("\r\n", "\n").strip());
        } else {
            refused(answer, 422, "name");
        }
    }
}
