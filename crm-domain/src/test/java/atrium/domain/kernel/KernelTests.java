package atrium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTests {

    @Test
    void idsAreUniqueAndInTheOrderTheyWereMade() {
        Set<UUID> ids = new HashSet<>();
        String last = "";
        for (int i = 0; i < 20_000; i++) {
            UUID id = UuidV7.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(last);
            last = id.toString();
            ids.add(id);
        }
        assertThat(ids).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Bosch.example/de?x=1, bosch.example",
        "bosch.example., bosch.example",
        "info@bosch.example, bosch.example",
        "http://shop.bosch.example:8080, shop.bosch.example",
        "müller.example, xn--mller-kva.example"
    })
    void aDomainIsTakenOutOfWhatWasTyped(String typed, String domain) {
        assertThat(WebDomain.parse(typed)).contains(new WebDomain(domain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bosch", "http://", "a b.example", "-x.example", "127.0.0.1", "javascript:alert(1)"})
    void whatIsNoDomainIsNone(String typed) {
        assertThat(WebDomain.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+44 20 7946 0123, GB", "020 7946 0123, GB", "0044 20 79460123, DE", "(020) 7946-0123, GB"})
    void aNumberIsTheSameHoweverItIsTyped(String typed, String country) {
        assertThat(PhoneNumber.of(typed, country).e164()).isEqualTo("+442079460123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a@", "@b.example", "a b@c.example", "a@b@c.example"})
    void whatIsNoMailAddressIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }
}
