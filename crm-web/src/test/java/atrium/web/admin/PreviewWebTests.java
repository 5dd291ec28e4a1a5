package atrium.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator looks at Atrium as somebody else sees it. */
@WebTest
class PreviewWebTests {

    private static final String BAR = "You see what";

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    TestPerson boss;
    TestPerson rep;
    Browser browser;

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        clock.stopAt(Instant.now());
        boss = company.person(StandardRole.ADMINISTRATOR);
        rep = company.person(StandardRole.SALES_REP);
        browser = new Browser(port);
        browser.signIn(boss.email(), TestCompany.PASSWORD);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void theAdministratorSeesWhatThePersonSeesAndChangesNothing() {
        browser.get("/admin/people/" + rep.id());
        assertThat(browser.post("/admin/people/" + rep.id() + "/preview").statusCode())
                .isEqualTo(302);

        assertThat(browser.get("/accounts").body()).contains(BAR);
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/me").statusCode()).isEqualTo(422);
        assertThat(browser.get("/notifications/stream").statusCode()).isEqualTo(422);
        var refused = browser.post("/accounts", "name", "Not made");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("You only look", BAR, "/preview/end");

        browser.post("/preview/end");
        assertThat(browser.get("/accounts").body()).doesNotContain(BAR);
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT text_key FROM audit_entry WHERE record_id = :id AND person_id = :boss ORDER BY id")
                        .param("id", rep.id())
                        .param("boss", boss.id())
                        .query(String.class)
                        .list())
                .containsExactly("person.preview-began", "person.preview-ended");
    }

    @Test
    void itEndsByItselfAndWithTheRightToLook() {
        browser.get("/admin/people/" + rep.id());
        browser.post("/admin/people/" + rep.id() + "/preview");
        assertThat(browser.get("/accounts").body()).contains(BAR);
        clock.advance(Duration.ofMinutes(30));
        assertThat(browser.get("/accounts").body()).doesNotContain(BAR);

        clock.stopAt(Instant.now());
        browser.signIn(boss.email(), TestCompany.PASSWORD);
        browser.get("/admin/people/" + rep.id());
        browser.post("/admin/people/" + rep.id() + "/preview");
        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", rep.id())
                .update();
        assertThat(browser.get("/accounts").body()).doesNotContain(BAR);
    }

    @Test
    void administratorsAreNotLookedAtAndAFreshProofIsNeeded() {
        TestPerson other = company.person(StandardRole.ADMINISTRATOR);
        browser.get("/admin/people/" + other.id());
        browser.post("/admin/people/" + other.id() + "/preview");
        assertThat(browser.get("/accounts").body()).doesNotContain(BAR);
        assertThat(browser.post("/admin/people/" + UUID.randomUUID() + "/preview")
                        .statusCode())
                .isEqualTo(404);

        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.post("/admin/people/" + rep.id() + "/preview")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/me/proof");
        assertThat(browser.get("/accounts").body()).doesNotContain(BAR);
    }
}
