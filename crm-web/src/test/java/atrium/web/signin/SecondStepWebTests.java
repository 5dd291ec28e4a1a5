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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SecondStepWebTests {

    private static final Duration STEP = Duration.ofSeconds(30);

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
    AppOfPerson app;
    List<String> recoveryCodes;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        clock.stopAt(Instant.now());
        ana = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        app = AppOfPerson.from(browser.get("/me/security/app"), clock);
        recoveryCodes = AppOfPerson.recoveryCodes(browser.post("/me/security/app", "code", app.code()));
        clock.advance(STEP);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void afterThePasswordTheCodeLetsInAndLeadsOn() {
        Browser other = new Browser(port);
        other.get("/sign-in");
        HttpResponse<String> first = other.post(
                "/sign-in", "email", ana.email(), "password", TestCompany.PASSWORD, "next", "/accounts?q=a%20b");
        assertThat(leadsTo(first)).startsWith("/sign-in/code?next=");
        String half = other.cookie("atrium-session").orElseThrow();
        assertThat(other.get(leadsTo(first)).statusCode()).isEqualTo(200);

        assertThat(leadsTo(other.post("/sign-in/code", "code", app.code(), "next", "/accounts?q=a%20b")))
                .isEqualTo("/accounts?q=a%20b");
        assertThat(other.cookie("atrium-session")).get().isNotEqualTo(half);
        assertThat(other.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheCodeNothingOpensAndNoBrowserBecomesKnown() {
        Browser thief = halfWay();

        assertThat(leadsTo(thief.get("/me"))).startsWith("/sign-in");
        assertThat(leadsTo(thief.get("/sign-in/app"))).isEqualTo("/sign-in");
        assertThat(thief.cookie("atrium-device")).isEmpty();
        assertThat(sessionsOfAna()).isOne();
    }

    @Test
    void aCodeCountsOnceAndAWrongOneNever() {
        String code = app.code();
        assertThat(leadsTo(halfWay().post("/sign-in/code", "code", code))).isEqualTo("/");

        HttpResponse<String> again = halfWay().post("/sign-in/code", "code", code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("each counts once");
        assertThat(halfWay().post("/sign-in/code", "code", "").statusCode()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        assertThat(leadsTo(halfWay().post("/sign-in/code", "code", recoveryCodes.get(0))))
                .isEqualTo("/");
        assertThat(halfWay().post("/sign-in/code", "code", recoveryCodes.get(0)).statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/me/security").body()).contains("9 recovery codes left");
    }

    @Test
    void wrongCodesAreBrakedWithTheRightOneAfterThem() {
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(i -> halfWay().post("/sign-in/code", "code", "00000" + i))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429, 429);
        assertThat(halfWay().post("/sign-in/code", "code", app.code()).statusCode())
                .isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(leadsTo(halfWay().post("/sign-in/code", "code", app.code()))).isEqualTo("/");
    }

    @Test
    void whoIsHalfWayInHasTenMinutes() {
        Browser slow = halfWay();
        clock.advance(Duration.ofMinutes(10));

        assertThat(leadsTo(slow.post("/sign-in/code", "code", app.code()))).isEqualTo("/sign-in?stale");
    }

    @Test
    void signingOutEndsHalfAWayToo() {
        Browser other = halfWay();
        other.get("/sign-in/code");
        assertThat(leadsTo(other.post("/sign-out"))).isEqualTo("/sign-in");

        assertThat(leadsTo(other.get("/sign-in/code"))).isEqualTo("/sign-in");
    }

    @Test
    void aLinkForANewPasswordOpensNoMoreThanThePassword() {
        TestPerson boss = company.person(StandardRole.ADMINISTRATOR);
        Browser bosses = new Browser(port);
        bosses.signIn(boss.email(), TestCompany.PASSWORD);
        bosses.get("/admin/people/" + ana.id());
        String page = bosses.post("/admin/people/" + ana.id() + "/link").body();
        String link =
                page.substring(page.indexOf("/password/"), page.indexOf("/password/") + "/password/".length() + 43);

        Browser finder = new Browser(port);
        finder.get(link);
        assertThat(leadsTo(finder.post(link, "password", "another horse battery")))
                .isEqualTo("/sign-in/code");
        assertThat(leadsTo(finder.get("/me"))).startsWith("/sign-in");
    }

    @Test
    void aRoleCanDemandItAndNothingOpensBefore() {
        TestPerson ben = company.person(StandardRole.SALES_REP);
        Browser bens = new Browser(port);
        bens.signIn(ben.email(), TestCompany.PASSWORD);
        demand(ben.id());
        assertThat(leadsTo(bens.get("/me")))
                .as("from now on, not from the next time on")
                .startsWith("/sign-in");

        HttpResponse<String> first = bens.signIn(ben.email(), TestCompany.PASSWORD);
        assertThat(leadsTo(first)).isEqualTo("/sign-in/app");
        assertThat(leadsTo(bens.get("/me"))).startsWith("/sign-in");
        assertThat(leadsTo(bens.get("/me/security/app"))).startsWith("/sign-in");
        AppOfPerson bensApp = AppOfPerson.from(bens.get("/sign-in/app"), clock);
        assertThat(bens.post("/sign-in/app", "code", "000000").statusCode()).isEqualTo(422);
        HttpResponse<String> codes = bens.post("/sign-in/app", "code", bensApp.code());
        assertThat(AppOfPerson.recoveryCodes(codes)).hasSize(10);
        assertThat(bens.get("/me/security").body())
                .contains("Your role demands")
                .doesNotContain("app/removal\"><button");
        assertThat(leadsTo(bens.post("/me/security/app/removal"))).isEqualTo("/me/security");

        clock.advance(STEP);
        Browser other = new Browser(port);
        assertThat(leadsTo(other.signIn(ben.email(), TestCompany.PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(leadsTo(other.get("/sign-in/app")))
                .as("another app instead of the code")
                .isEqualTo("/sign-in");
        other.get("/sign-in/code");
        assertThat(leadsTo(other.post("/sign-in/code", "code", bensApp.code()))).isEqualTo("/");
    }

    @Test
    void anAdministratorTakesALostAppAwayAndThePersonIsTold() {
        TestPerson boss = company.person(StandardRole.ADMINISTRATOR);
        Browser bosses = new Browser(port);
        bosses.signIn(boss.email(), TestCompany.PASSWORD);
        assertThat(bosses.get("/admin/people/" + ana.id()).body()).contains("10 recovery codes left");
        bosses.post("/admin/people/" + ana.id() + "/app/removal");

        assertThat(sessionsOfAna()).isZero();
        assertThat(leadsTo(new Browser(port).signIn(ana.email(), TestCompany.PASSWORD)))
                .isEqualTo("/");
        assertThat(jdbc.sql("SELECT subject FROM outgoing_mail WHERE recipient = :ana")
                        .param("ana", ana.email())
                        .query(String.class)
                        .list())
                .contains("Your second factor for Atrium was taken away");
        assertThat(jdbc.sql(
                                "SELECT person_id FROM audit_entry WHERE record_id = :ana AND text_key = 'person.factor-taken'")
                        .param("ana", ana.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(boss.id());
    }

    // Everybody in these tests shares the standard roles, so this one gets a role of its own.
    private void demand(UUID person) {
        UUID role = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO role (id, version, code, name, home, second_factor)
                        VALUES (:id, 0, :name, :name, '/me', true)
                        """).param("id", role).param("name", "role-" + role).update();
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role)")
                .param("person", person)
                .param("role", role)
                .update();
    }

    private Browser halfWay() {
        Browser other = new Browser(port);
        assertThat(leadsTo(other.signIn(ana.email(), TestCompany.PASSWORD))).isEqualTo("/sign-in/code");
        other.get("/sign-in/code");
        return other;
    }

    private int sessionsOfAna() {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = :id")
                .param("id", ana.id().toString())
                .query(Integer.class)
                .single();
    }
}
