package atrium.web.signin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class PasswordLinkWebTests {

    private static final String NEW = "another fine phrase";
    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/password/[\\w-]+)");

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    TestPerson ana;
    Browser browser;

    @BeforeEach
    void setUp() {
        ana = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
        jdbc.sql("DELETE FROM guess_bucket").update();
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    @Test
    void aForgottenPasswordIsSetByTheLinkInTheMailOnce() {
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(ana.email(), TestCompany.PASSWORD);
        String path = askForLink();

        HttpResponse<String> form = browser.get(path);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(browser.post(path, "password", "Password123456").statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(browser.post(path, "password", NEW))).isEqualTo("/");

        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(leadsTo(elsewhere.get("/me"))).startsWith("/sign-in");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn(ana.email(), TestCompany.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theAnswerIsTheSameForUnknownAddresses() {
        browser.get("/forgotten");
        HttpResponse<String> known = browser.post("/forgotten", "email", ana.email());
        HttpResponse<String> unknown = browser.post("/forgotten", "email", "nobody@us.example");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(leadsTo(known)).isEqualTo(leadsTo(unknown));
        await().untilAsserted(() -> assertThat(letters()).isOne());
    }

    @Test
    void theHostOfTheRequestNeverGetsIntoTheLink() {
        browser.get("/forgotten", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        browser.post("/forgotten", "email", ana.email());
        await().untilAsserted(() -> assertThat(letters()).isOne());

        assertThat(text()).doesNotContain("evil.example").contains("http://localhost:");
    }

    @Test
    void nobodyIsFloodedWithLinks() {
        browser.get("/forgotten");
        for (int i = 0; i < 8; i++) {
            browser.post("/forgotten", "email", ana.email());
        }
        await().during(java.time.Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(letters()).isBetween(1, 2));
    }

    @Test
    void aChangedPasswordMakesTheLinkVoid() {
        String path = askForLink();
        Browser own = new Browser(port);
        own.signIn(ana.email(), TestCompany.PASSWORD);
        own.get("/me/password");
        assertThat(own.post("/me/password", "old", "wrong old one", "password", NEW)
                        .statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(own.post("/me/password", "old", TestCompany.PASSWORD, "password", NEW)))
                .isEqualTo("/me/password");

        assertThat(own.get("/me").statusCode()).as("stays signed in").isEqualTo(200);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    private String askForLink() {
        browser.get("/forgotten");
        browser.post("/forgotten", "email", ana.email());
        await().untilAsserted(() -> assertThat(letters()).isOne());
        Matcher link = LINK.matcher(text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int letters() {
        return jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = :email")
                .param("email", ana.email())
                .query(Integer.class)
                .single();
    }

    private String text() {
        return jdbc.sql("SELECT text FROM outgoing_mail WHERE recipient = :email")
                .param("email", ana.email())
                .query(String.class)
                .single();
    }
}
