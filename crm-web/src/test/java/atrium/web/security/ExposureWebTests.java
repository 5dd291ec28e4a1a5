package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.WebTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What of the installation nobody gets to see, and what every answer says to browsers. */
@WebTest
class ExposureWebTests {

    private static final Pattern STYLES = Pattern.compile("href=\"(/css/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    Browser browser;

    @BeforeEach
    void setUp() {
        browser = new Browser(port);
        browser.signIn(company.person(StandardRole.ADMINISTRATOR).email(), TestCompany.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/configprops",
                "/actuator/loggers",
                "/.env",
                "/.git/config",
                "/application.yaml",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/css/../application.yaml",
                "/css/%2e%2e/application.yaml",
                "/webjars/..%2f..%2fapplication.yaml",
                "/js/",
                "/css/"
            })
    void nothingOfTheInstallationIsServed(String path) {
        HttpResponse<String> known = browser.get(path);
        HttpResponse<String> stranger = new Browser(port).get(path);

        assertThat(known.statusCode()).as("to an administrator").isIn(400, 404);
        assertThat(stranger.statusCode()).as("to a stranger").isIn(302, 400, 404);
        assertThat(known.body() + stranger.body())
                .doesNotContain("spring:", "\tat ", "java.lang", "Manifest-Version", "org.springframework");
    }

    @Test
    void healthTellsNothingButThatItIsWell() {
        HttpResponse<String> health = new Browser(port).get("/actuator/health", "Accept", "application/json");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("PostgreSQL", "diskSpace", "path");
    }

    @Test
    void everyKindOfAnswerIsGuarded() {
        List<HttpResponse<String>> answers = List.of(
                browser.get("/me"),
                browser.get("/accounts/new"),
                browser.get("/nowhere"),
                browser.get("/accounts?filter=%3D"),
                browser.get("/accounts/export.csv"),
                browser.get("/offline"),
                browser.post("/accounts", "name", ""),
                browser.post("/nowhere"),
                browser.get(styles()),
                new Browser(port).get("/sign-in"),
                new Browser(port).get("/me"),
                new Browser(port).get("/api/v1/accounts"),
                new Browser(port).post("/accounts"));
        assertThat(answers).allSatisfy(ExposureWebTests::guarded);
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 302, 400, 401, 403, 404, 422);
    }

    @Test
    void whatIsSomebodysStaysInNoCache() {
        assertThat(List.of(browser.get("/me"), browser.get("/accounts"), browser.get("/nowhere")))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).containsAnyOf("no-store", "private")));
    }

    private String styles() {
        Matcher styles = STYLES.matcher(browser.get("/me").body());
        assertThat(styles.find()).isTrue();
        return styles.group(1);
    }

    private static void guarded(HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options"))
                .as("%s %s", answer.statusCode(), answer.uri())
                .contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options").or(() -> headers.firstValue("Content-Security-Policy")))
                .as("%s %s", answer.statusCode(), answer.uri())
                .isPresent();
        assertThat(headers.firstValue("Referrer-Policy"))
                .as("%s %s", answer.statusCode(), answer.uri())
                .isPresent();
    }
}
