package atrium.web.factors;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import atrium.web.signin.AppOfPerson;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ProofWebTests {

    private static final Duration AWHILE = Duration.ofMinutes(10);

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    TestPerson boss;
    Browser browser;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        clock.stopAt(Instant.now());
        boss = company.person(StandardRole.ADMINISTRATOR);
        browser = new Browser(port);
        browser.signIn(boss.email(), TestCompany.PASSWORD);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/security/app", "/me/keys/new"})
    void whoSignedInAWhileAgoIsAskedAgainAndLedOn(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        clock.advance(AWHILE);
        String question = leadsTo(browser.get(path));
        assertThat(question).startsWith("/me/proof?next=");
        browser.get(question);

        assertThat(browser.post("/me/proof", "next", path, "password", "wrong").statusCode())
                .isEqualTo(422);
        assertThat(leadsTo(browser.get(path))).startsWith("/me/proof");
        assertThat(leadsTo(browser.post("/me/proof", "next", path, "password", TestCompany.PASSWORD)))
                .isEqualTo(path);
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me/security/app",
                "/me/security/app/removal",
                "/me/security/codes",
                "/me/keys",
                "/admin/people/x/link"
            })
    void aChangeThatComesTooLateChangesNothing(String path) {
        AppOfPerson.setUp(browser, clock);
        String mine = path.replace("/x/", "/" + boss.id() + "/");
        clock.advance(AWHILE);
        browser.get("/me/security");

        assertThat(leadsTo(browser.post(mine, "name", "Shop", "days", "30", "scope.*", "read")))
                .startsWith("/me/proof?next=");
        assertThat(browser.get("/me/security").body()).contains("10 recovery codes left");
        assertThat(jdbc.sql("SELECT count(*) FROM api_key WHERE person_id = :boss")
                        .param("boss", boss.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCodeProvesItToo() {
        AppOfPerson app = AppOfPerson.setUp(browser, clock);
        clock.advance(AWHILE);
        browser.get("/me/proof");

        assertThat(browser.post("/me/proof", "code", "000000").statusCode()).isEqualTo(422);
        assertThat(leadsTo(browser.post("/me/proof", "code", app.code()))).isEqualTo("/me/security");
        assertThat(leadsTo(browser.post("/me/security/app/removal"))).isEqualTo("/me/security");
        assertThat(browser.get("/me/security").body()).contains("Set up an app");
    }

    @Test
    void guessingIsBraked() {
        browser.get("/me/proof");
        for (int i = 0; i < 5; i++) {
            browser.post("/me/proof", "password", "guess " + i);
        }

        assertThat(browser.post("/me/proof", "password", TestCompany.PASSWORD).body())
                .contains("Too many attempts");
    }

    @Test
    void theQuestionLeadsNowhereElse() {
        browser.get("/me/proof");

        assertThat(leadsTo(browser.post("/me/proof", "next", "//evil.example", "password", TestCompany.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aMailAddressStaysUntilSomebodyProvesWhoTheyAre() {
        TestPerson ana = company.person(StandardRole.SALES_REP);
        String page = "/admin/people/" + ana.id();
        clock.advance(AWHILE);
        assertThat(browser.get(page).body()).contains("Confirm that it is you");
        String[] change = {
            "was.email", ana.email(), "email", "other-" + ana.email(), "was.name", "Ana Ruiz", "name", "Eva"
        };

        assertThat(leadsTo(browser.post(page, change))).startsWith("/me/proof?next=");
        assertThat(email(ana)).isEqualTo(ana.email());
        assertThat(leadsTo(browser.post(page, "was.name", "Ana Ruiz", "name", "Eva Ruiz")))
                .as("what needs no proof")
                .isEqualTo(page);
        browser.post("/me/proof", "password", TestCompany.PASSWORD);
        assertThat(leadsTo(browser.post(page, "was.email", ana.email(), "email", "other-" + ana.email())))
                .isEqualTo(page);
        assertThat(email(ana)).isEqualTo("other-" + ana.email());
    }

    @Test
    void aFileOfPeopleWaitsForTheProofToo() {
        browser.get("/imports/new?type=person");
        byte[] file = "name,email\nAna Ruiz,other@us.example\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String run = leadsTo(browser.upload("/imports", "people.csv", file, "type", "person"))
                .replaceAll("(/imports/[0-9a-f-]{36}).*", "$1");
        clock.advance(AWHILE);
        browser.get("/imports");

        assertThat(leadsTo(browser.post(run + "/start"))).startsWith("/me/proof?next=");
    }

    private String email(TestPerson person) {
        return jdbc.sql("SELECT email FROM person WHERE id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }
}
