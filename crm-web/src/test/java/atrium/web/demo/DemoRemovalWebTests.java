package atrium.web.demo;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.demo.DemoCompany;
import atrium.domain.kernel.Settings;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** An application of its own: afterwards there is nothing left in it. */
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=true"})
@Import(TestDatabaseConfiguration.class)
@DirtiesContext
class DemoRemovalWebTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoCompany demo;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void demoCompany() {
        jdbc.sql("TRUNCATE demo_removal").update();
        demo.moveIn();
        browser = new Browser(port);
        browser.get("/sign-in");
    }

    @Test
    void theAdministratorIsToldWhatGoesAndEndsAtTheSetUp() throws IOException {
        Path upload = settings.filesDir().resolve("imports").resolve(UUID.randomUUID() + ".table");
        Files.createDirectories(upload.getParent());
        Files.writeString(upload, "name");
        signInAs("administrator");
        HttpResponse<String> page = browser.get("/admin/demo-data");
        assertThat(page.body()).contains("Accounts: 300", "Type Larkspur Instruments to confirm");

        HttpResponse<String> wrong = browser.post("/admin/demo-data/removal", "company", "Larkspur");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("type the name exactly: Larkspur Instruments");
        assertThat(people()).isPositive();

        Browser colleague = new Browser(port);
        colleague.get("/sign-in");
        signInAs(colleague, "sales-rep");

        String setUp = leadsTo(browser.post("/admin/demo-data/removal", "company", "Larkspur Instruments"));

        assertThat(setUp).startsWith("/set-up?token=");
        assertThat(people()).isZero();
        assertThat(upload).doesNotExist();
        HttpResponse<String> form = browser.get(setUp);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"password\"");
        assertThat(leadsTo(colleague.get("/accounts"))).startsWith("/set-up");
        assertThat(demo.moveIn()).isFalse();
    }

    @Test
    void nobodyElseMayRemoveIt() {
        signInAs("sales-manager");

        assertThat(browser.get("/admin/demo-data").statusCode()).isEqualTo(403);
        assertThat(browser.post("/admin/demo-data/removal", "company", "Larkspur Instruments")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people()).isPositive();
    }

    @Test
    void aRealCompanyHasNoSuchPage() {
        signInAs("administrator");
        jdbc.sql("UPDATE company SET demo = false").update();
        try {
            assertThat(browser.get("/admin/demo-data").statusCode()).isEqualTo(404);
        } finally {
            jdbc.sql("UPDATE company SET demo = true").update();
        }
    }

    private void signInAs(String role) {
        signInAs(browser, role);
    }

    private void signInAs(Browser window, String role) {
        String person = jdbc.sql("""
                        SELECT p.id::text FROM person p JOIN person_role pr ON pr.person_id = p.id
                        JOIN role r ON r.id = pr.role_id WHERE r.code = :role ORDER BY p.id LIMIT 1
                        """).param("role", role).query(String.class).single();
        assertThat(leadsTo(window.post("/sign-in/demo", "person", person))).isEqualTo("/");
    }

    private long people() {
        return jdbc.sql("SELECT count(*) FROM person").query(Long.class).single();
    }
}
