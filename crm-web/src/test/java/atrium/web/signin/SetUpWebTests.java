package atrium.web.signin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.Browser;
import atrium.web.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WebTest
// A setting of its own gives it a database of its own.
@TestPropertySource(properties = "spring.application.name=set-up")
class SetUpWebTests {

    private static final String[] GOOD = {
        "company",
        "Nordlicht",
        "country",
        "DE",
        "currency",
        "EUR",
        "zone",
        "Europe/Berlin",
        "fiscalYearStart",
        "4",
        "name",
        "Ida Kern",
        "email",
        "ida@nordlicht.example",
        "password",
        "correct horse battery"
    };

    @LocalServerPort
    int port;

    @Autowired
    SetUpToken token;

    @Autowired
    JdbcClient jdbc;

    @Test
    void atriumIsSetUpOnceByWhoeverHasTheToken() {
        Browser browser = new Browser(port);
        assertThat(leadsTo(browser.get("/accounts"))).isEqualTo("/set-up");
        assertThat(leadsTo(browser.get("/sign-in"))).isEqualTo("/set-up");
        assertThat(leadsTo(browser.get("/forgotten"))).isEqualTo("/set-up");
        assertThat(browser.get("/actuator/health/liveness", "Accept", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/set-up").body()).doesNotContain("name=\"password\"");
        assertThat(browser.get("/set-up?token=guess").body()).doesNotContain("name=\"password\"");

        HttpResponse<String> form = browser.get(token.address());
        assertThat(form.body()).contains("name=\"password\"");
        String right = token.address().substring(token.address().indexOf('=') + 1);
        assertThat(browser.post("/set-up", with("wrong", GOOD)).statusCode()).isEqualTo(403);
        assertThat(people()).isZero();

        HttpResponse<String> weak =
                browser.post("/set-up", "token", right, "company", "Nordlicht", "password", "nordlicht-2026");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).doesNotContain("nordlicht-2026");
        assertThat(people()).isZero();

        assertThat(leadsTo(browser.post("/set-up", with(right, GOOD)))).isEqualTo("/");
        assertThat(leadsTo(browser.get("/"))).isEqualTo("/accounts");
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(200);
        assertThat(people()).isOne();

        assertThat(browser.get(token.address()).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/set-up").statusCode()).isEqualTo(404);
        assertThat(browser.post("/set-up", with(right, GOOD)).statusCode()).isEqualTo(404);
        assertThat(people()).isOne();
        assertThat(leadsTo(new Browser(port).get("/accounts"))).isEqualTo("/sign-in?next=%2Faccounts");
    }

    private static String[] with(String token, String[] fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "token";
        all[1] = token;
        return all;
    }

    private int people() {
        return jdbc.sql("SELECT count(*) FROM person").query(Integer.class).single();
    }
}
