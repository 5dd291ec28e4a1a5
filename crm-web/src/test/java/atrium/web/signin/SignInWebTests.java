package atrium.web.signin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SignInWebTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    TestPerson ana;
    Browser browser;

    @BeforeEach
    void setUp() {
        ana = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
        jdbc.sql("DELETE FROM guess_bucket").update();
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void theRightPasswordLeadsIn() {
        assertThat(leadsTo(browser.signIn(ana.email(), TestCompany.PASSWORD))).isEqualTo("/");
        assertThat(sessions()).isOne();
    }

    @Test
    void unknownAndKnownAddressesGetTheSameAnswer() {
        HttpResponse<String> known = browser.signIn(ana.email(), "wrong password");
        HttpResponse<String> unknown = new Browser(port).signIn(ana.email().replace("us.", "no.us."), "wrong password");

        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(plain(known)).isEqualTo(plain(unknown).replace("no.us.", "us."));
    }

    @Test
    void theSessionGetsANewIdAndTheOldOneIsVoid() {
        browser.get("/sign-in");
        String before = browser.cookie("atrium-session").orElseThrow();
        browser.signIn(ana.email(), TestCompany.PASSWORD);

        assertThat(browser.cookie("atrium-session")).isPresent().get().isNotEqualTo(before);
        Browser thief = new Browser(port);
        thief.setCookie("atrium-session", before);
        assertThat(leadsTo(thief.get("/me"))).startsWith("/sign-in");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(browser.get("/sign-in").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("atrium-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signOutDeletesTheRowAndTheCache() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        browser.get("/sign-in");
        HttpResponse<String> out = browser.post("/sign-out");

        assertThat(leadsTo(out)).isEqualTo("/sign-in");
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(sessions()).isZero();
    }

    @Test
    void aSignInEndsAfterTwelveHours() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(12));

        assertThat(leadsTo(browser.get("/me"))).startsWith("/sign-in");
        assertThat(sessions()).isZero();
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", ana.id())
                .update();

        assertThat(leadsTo(browser.get("/me"))).startsWith("/sign-in");
        assertThat(new Browser(port).signIn(ana.email(), TestCompany.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRequestWithinTheMinuteWritesNothing() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        String version = rowVersion();
        browser.get("/me");
        assertThat(rowVersion()).isEqualTo(version);

        jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000 WHERE principal_name = :id")
                .param("id", ana.id().toString())
                .update();
        String aged = rowVersion();
        browser.get("/me");
        assertThat(rowVersion()).isNotEqualTo(aged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "https://evil.example",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/..//evil.example",
                "/\t/evil.example",
                "evil",
                " /evil",
                "/sign-out"
            })
    void nextLeadsNowhereElse(String next) {
        browser.get("/sign-in");
        HttpResponse<String> in =
                browser.post("/sign-in", "email", ana.email(), "password", TestCompany.PASSWORD, "next", next);

        assertThat(leadsTo(in)).isEqualTo("/");
        assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void nextLeadsToOwnPages() {
        browser.get("/sign-in");
        assertThat(leadsTo(browser.post(
                        "/sign-in",
                        "email",
                        ana.email(),
                        "password",
                        TestCompany.PASSWORD,
                        "next",
                        "/accounts?q=a%20b")))
                .isEqualTo("/accounts?q=a%20b");
    }

    @Test
    void strangersAreBrakedButABrowserThatWasHereIsNot() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        List<Integer> answers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Browser(port)
                        .signIn(ana.email(), "guess number " + i)
                        .statusCode())
                .toList();

        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429, 429, 429);
        assertThat(new Browser(port).signIn(ana.email(), TestCompany.PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(leadsTo(browser.signIn(ana.email(), TestCompany.PASSWORD))).isEqualTo("/");
        clock.advance(Duration.ofMinutes(1));
        assertThat(leadsTo(new Browser(port).signIn(ana.email(), TestCompany.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aStrangersAllowanceNeverExceedsTenInFiveMinutes() {
        int checked = 0;
        for (int i = 0; i < 30; i++) {
            checked +=
                    new Browser(port).signIn(ana.email(), "guess number " + i).statusCode() == 422 ? 1 : 0;
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(checked).isLessThanOrEqualTo(10).isGreaterThan(5);
    }

    @Test
    void aClaimedForwardedAddressIsIgnored() {
        browser.get("/sign-in");
        List<Integer> answers = java.util.stream.IntStream.range(0, 70)
                .mapToObj(i -> browser.get("/sign-in", "X-Forwarded-For", "10.0.0." + i))
                .map(page -> browser.post("/sign-in", "email", page.hashCode() + "@us.example", "password", "x"))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(answers).contains(429);
    }

    @Test
    void aFormLeftOpenIsShownAgain() {
        browser.get("/sign-in");
        jdbc.sql("DELETE FROM spring_session").update();

        assertThat(leadsTo(browser.post("/sign-in", "email", ana.email(), "password", TestCompany.PASSWORD)))
                .isEqualTo("/sign-in?stale");
    }

    private int sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :id")
                .param("id", ana.id().toString())
                .query(Integer.class)
                .single();
    }

    private String rowVersion() {
        return jdbc.sql("SELECT xmin::text FROM spring_session WHERE principal_name = :id")
                .param("id", ana.id().toString())
                .query(String.class)
                .single();
    }

    private static String plain(HttpResponse<String> response) {
        return response.body().replaceAll("name=\"_csrf\"[^>]*", "");
    }
}
