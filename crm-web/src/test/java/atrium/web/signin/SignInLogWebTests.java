package atrium.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.domain.signins.SignInLog;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SignInLogWebTests {

    private static final String NEW_DEVICE = "New sign-in to Atrium%";

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    SignInLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    TestPerson ana;
    Browser browser;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        ana = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void peopleSeeWhoCameInAsThemOrTriedTo() {
        browser.signIn(ana.email(), "wrong password");
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        new Browser(port).signIn(company.person(StandardRole.SALES_REP).email(), "somebody else's");
        clock.advance(Duration.ofSeconds(30));
        AppOfPerson.setUp(browser, clock);
        new Browser(port).signIn(ana.email(), TestCompany.PASSWORD);

        assertThat(rows()).containsExactly("PASSWORD REFUSED", "PASSWORD IN", "PASSWORD HALF_WAY");
        assertThat(browser.get("/me/sessions").body())
                .contains("Refused", "Signed in", "Half way in", "127.0.0.1")
                .containsOnlyOnce("Refused");
    }

    @Test
    void administratorsSeeEverybodysAndWhatIsAskedFor() {
        TestPerson boss = company.person(StandardRole.ADMINISTRATOR);
        browser.signIn(ana.email(), "wrong password");
        browser.signIn(boss.email(), TestCompany.PASSWORD);

        assertThat(browser.get("/admin/sign-ins").body()).contains("/admin/people/" + ana.id());
        assertThat(browser.get("/admin/sign-ins?result=IN&person=" + ana.id()).body())
                .contains("No sign-ins found");
        assertThat(browser.get("/admin/sign-ins?result=REFUSED&q=" + ana.email())
                        .body())
                .contains("/admin/people/" + ana.id())
                .doesNotContain("/admin/people/" + boss.id());
        assertThat(browser.get("/admin/sign-ins?person=" + boss.id()).body()).contains("Only those of Ana Ruiz");
        assertThat(browser.get("/admin/sign-ins?q=%00%25_&result=nonsense").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAttemptWithAnUnknownAddressIsSomebodysAndNobodys() {
        String typed = "typed-a-password-here-" + ana.email();
        browser.signIn(typed, "x");

        assertThat(jdbc.sql("SELECT to_jsonb(s)::text FROM sign_in s WHERE person_id IS NULL")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(typed));
    }

    @Test
    void whatIsOlderThanNinetyDaysIsForgotten() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        clock.advance(Duration.ofDays(89));
        log.forgetOld();
        assertThat(rows()).hasSize(1);

        clock.advance(Duration.ofDays(2));
        log.forgetOld();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aBrowserNotSeenBeforeIsToldByMailAndTheFirstOneIsNot() {
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        browser.get("/sign-in");
        browser.signIn(ana.email(), TestCompany.PASSWORD);
        assertThat(letters()).isEmpty();

        Browser other = new Browser(port);
        other.signIn(ana.email(), "wrong password");
        assertThat(letters()).isEmpty();
        other.signIn(ana.email(), TestCompany.PASSWORD);
        assertThat(letters()).singleElement().asString().contains("127.0.0.1", "/me/sessions");
        other.signIn(ana.email(), TestCompany.PASSWORD);
        assertThat(letters()).hasSize(1);
    }

    private List<String> rows() {
        return jdbc.sql("SELECT way || ' ' || result FROM sign_in WHERE person_id = :ana ORDER BY at, id")
                .param("ana", ana.id())
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return jdbc.sql("SELECT text FROM outgoing_mail WHERE recipient = :ana AND subject LIKE :subject")
                .param("ana", ana.email())
                .param("subject", NEW_DEVICE)
                .query(String.class)
                .list();
    }
}
