package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import atrium.web.security.MappedHandlers.Handler;
import atrium.web.signin.AppOfPerson;
import atrium.web.testing.StoredRows;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler × somebody who gave the right password and owes the code: as closed as to a stranger. */
@WebTest
class HalfWayWebTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Browser browser;

    @BeforeEach
    void administratorIsHalfWayIn() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        TestPerson boss = company.person(StandardRole.ADMINISTRATOR);
        Browser own = new Browser(port);
        own.signIn(boss.email(), TestCompany.PASSWORD);
        AppOfPerson.setUp(own, clock);
        browser = new Browser(port);
        browser.signIn(boss.email(), TestCompany.PASSWORD);
        browser.get("/sign-in/code");
    }

    @Test
    void noHandlerThatIsNotOpenToAllOpens() {
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : MappedHandlers.all(requestMappingHandlerMapping)) {
                if (!handler.permission().openToAll()) {
                    String path = handler.path(UUID.randomUUID());
                    HttpResponse<String> answer = handler.changes() ? browser.post(path) : browser.get(path);
                    boolean closed = handler.forKeys()
                            ? answer.statusCode() == 401 || answer.statusCode() == 405
                            : Browser.leadsTo(answer).startsWith("/sign-in");
                    softly.assertThat(closed)
                            .as("%s answered %s", handler, answer.statusCode())
                            .isTrue();
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    @Test
    void anUploadEndsBeforeItsFirstByte() {
        assertThat(browser.upload("/imports", "a.csv", new byte[10]).statusCode())
                .isEqualTo(403);
    }
}
