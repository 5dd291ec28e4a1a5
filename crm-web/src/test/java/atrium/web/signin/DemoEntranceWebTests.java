package atrium.web.signin;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.DemoPeople;
import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WebTest
@TestPropertySource(properties = "atrium.demo=true")
class DemoEntranceWebTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoPeople people;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Test
    void demoPeopleComeInWithAClickAndOthersDoNot() {
        TestPerson real = company.person(StandardRole.ADMINISTRATOR);
        Browser browser = new Browser(port);
        String page = browser.get("/sign-in").body();
        assertThat(people.all())
                .hasSize(StandardRole.values().length)
                .allSatisfy(person -> assertThat(page).contains(person.id().toString()));

        browser.post("/sign-in/demo", "person", real.id().toString());
        assertThat(leadsTo(browser.get("/me"))).startsWith("/sign-in");
        browser.get("/sign-in");
        String demo = people.all().get(0).id().toString();
        assertThat(leadsTo(browser.post("/sign-in/demo", "person", demo))).isEqualTo("/");
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);

        jdbc.sql("UPDATE company SET demo = false").update();
        Browser late = new Browser(port);
        assertThat(late.get("/sign-in").body()).doesNotContain("/sign-in/demo");
        late.post("/sign-in/demo", "person", demo);
        assertThat(leadsTo(late.get("/me"))).startsWith("/sign-in");
    }
}
