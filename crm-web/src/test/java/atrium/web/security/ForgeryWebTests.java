package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another site could make somebody's browser send while they are signed in here. */
@WebTest
class ForgeryWebTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    HttpClient client = HttpClient.newHttpClient();
    TestPerson ana;
    Browser browser;
    String token;
    String name;

    @BeforeEach
    void setUp() {
        ana = company.person(StandardRole.ADMINISTRATOR);
        browser = new Browser(port);
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        token = token(browser);
        name = "Forged " + UUID.randomUUID();
    }

    @Test
    void aFormOfOursIsTaken() throws Exception {
        assertThat(send("/accounts", FORM, body(token), "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(302);
        assertThat(accounts()).isOne();
    }

    @Test
    void withoutTheTokenOfThisVerySessionNothingIsTaken() throws Exception {
        Browser other = new Browser(port);
        other.signIn(ana.email(), TestCompany.PASSWORD);

        assertThat(send("/accounts", FORM, body(""))).isEqualTo(403);
        assertThat(send("/accounts", FORM, body(token(other))))
                .as("the token of another session")
                .isEqualTo(403);
        assertThat(send("/accounts", "text/plain", body(token)))
                .as("a form in disguise")
                .isEqualTo(403);
        assertThat(accounts()).isZero();
    }

    @Test
    void anotherSitesFormIsRefusedWhateverItBrings() throws Exception {
        assertThat(send("/accounts", FORM, body(token), "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(accounts()).isZero();
    }

    @Test
    void noParameterMakesAChangeOfAnotherKind() throws Exception {
        assertThat(send("/accounts", FORM, body(token))).isEqualTo(302);
        UUID account = jdbc.sql("SELECT id FROM account WHERE name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();

        send("/accounts/" + account, FORM, "_method=DELETE&_csrf=" + encoded(token));
        browser.get("/accounts/" + account + "/deletion?_csrf=" + encoded(token));
        browser.get("/accounts/" + account + "?_method=DELETE&_csrf=" + encoded(token));
        assertThat(accounts()).isOne();
        assertThat(jdbc.sql("SELECT deleted_at IS NULL FROM account WHERE id = :id")
                        .param("id", account)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private int send(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header(
                        "Cookie",
                        "atrium-session=" + browser.cookie("atrium-session").orElseThrow())
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode();
    }

    private String body(String with) {
        return "name=" + encoded(name) + "&_csrf=" + encoded(with);
    }

    private int accounts() {
        return jdbc.sql("SELECT count(*) FROM account WHERE name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static String token(Browser browser) {
        Matcher found = TOKEN.matcher(browser.get("/accounts/new").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
