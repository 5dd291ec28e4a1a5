package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.apikeys.NewKey;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.TestCompany;
import atrium.web.WebTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that no client library sends are answered with problems, too, whoever refuses them. */
@WebTest
class StrangeAddressesWebTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    KeyKeeping keys;

    Viewer person;
    String key;

    @BeforeEach
    void aProgram() {
        person = company.viewer(company.person(StandardRole.ADMINISTRATOR));
        key = keys.issue(new NewKey("Test", Set.of("*:write"), 7), person).text();
    }

    @AfterEach
    void nobodyHasKeys() {
        keys.own(person).forEach(one -> keys.revoke(one.id(), person));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/a%2Fb",
                "/accounts/a%5Cb",
                "/accounts/%zz",
                "/accounts/%00",
                "/accounts/%ff",
                "/accounts/%2e%2e/x",
                "/accounts/a;b=c",
                "/accounts//x",
                "/accounts?filter=%zz",
                "/accounts?%ff=1",
                "/accounts?q=%",
                "/accounts?filter=%ff%fe"
            })
    void aStrangeAddressIsAProblem(String address) throws IOException {
        String answer = answer("/api/v1" + address);

        assertThat(answer).containsPattern("^HTTP/1.1 (400|404|422) ").contains("application/problem+json");
        assertThat(answer).contains("\"type\":\"urn:atrium:problem:");
    }

    @Test
    void pagesAreAnsweredAsBefore() throws IOException {
        assertThat(answer("/accounts/a%2Fb")).startsWith("HTTP/1.1 400 ").contains("Content-Type: text/html");
    }

    @Test
    void aPageWhoseParametersCantBeReadIsRefusedAndNoFailure() throws IOException {
        assertThat(answer("/sign-in?name=%zz")).startsWith("HTTP/1.1 400 ");
    }

    private String answer(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
