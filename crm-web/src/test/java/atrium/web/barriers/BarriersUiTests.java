package atrium.web.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.dataexchange.ImportUploads;
import atrium.domain.demo.DemoCompany;
import atrium.domain.identity.DemoPeople;
import atrium.domain.identity.DemoPeople.DemoPerson;
import atrium.domain.identity.Viewers;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Browser;
import atrium.web.Chromium;
import atrium.web.ChromiumWindows;
import atrium.web.barriers.Crawl.Visited;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** No page that a link leads to stands against WCAG 2.2 AA, whoever follows it, in both themes, on a desk and on a phone. */
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=true"})
@Import(TestDatabaseConfiguration.class)
@ExtendWith(ChromiumWindows.class)
class BarriersUiTests {

    private static final int MANY = 50;
    // No link leads to what is not there, or to what nobody can read.
    private static final List<String> BEGINNINGS = List.of(
            "/", "/nowhere", "/admin/roles", "/accounts?filter=nonsense", "/search?q=a", "/forgotten", "/sign-in");

    // Where, and what is done there.
    private static final String STEPS = """
            /accounts | click tbody .cell-check input
            /accounts | click tbody .cell-check input, click .list-selected [hx-post$=edit], see dialog[open]
            /accounts | click tbody .cell-check input, click .list-selected [hx-post$=export], see dialog[open]
            /accounts | click [data-check-all], see [data-select-matching]
            /accounts | focus tbody a, press p, see #peek .story-entry
            /accounts?columns=name,city&sort=name | focus tbody a, press ArrowRight, see td:focus, press Enter, see .cell-editor [name=city]
            /accounts?board=lifecycle | focus .board-card a, press m, see #board-move [data-to]
            /accounts?is.employees=many | see .field-error
            /accounts/new | click main .btn-primary, see .field-error
            /contacts/new | click main .btn-primary, see .field-error
            / | press Control+k, type a, see [role=option]
            """;

    @LocalServerPort
    int port;

    @Autowired
    DemoCompany demo;

    @Autowired
    DemoPeople people;

    @Autowired
    ImportUploads uploads;

    @Autowired
    Viewers viewers;

    Chromium chromium;

    @BeforeEach
    void demoCompany(Chromium chromium) {
        this.chromium = chromium;
        demo.moveIn();
    }

    @Test
    void noPageStandsInAnybodysWay() throws IOException {
        begin();
        Set<String> paths = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        Set<String> states = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (DemoPerson person : people.all()) {
            Looks looks = new Looks(window(person));
            for (Visited page : Crawl.from(browser(person), BEGINNINGS, states)) {
                boolean newKinds = kinds.addAll(page.kinds());
                if (paths.add(page.path()) || newKinds) {
                    found.addAll(looks.at(page.address(), newKinds));
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(paths).hasSizeGreaterThan(MANY);
    }

    @Test
    void whatOpensOnAPageDoesNotEither() {
        Looks looks = new Looks(window(administrator()));
        List<String> found = STEPS.lines()
                .map(line -> line.split(" \\| "))
                .flatMap(line -> looks.after(line[0], line[1]).stream())
                .toList();
        assertThat(found).isEmpty();
    }

    // Pages that the demo company has no example of.
    private void begin() throws IOException {
        Browser nora = browser(administrator());
        nora.get("/forgotten");
        nora.post("/forgotten", "email", "nobody@us.example");
        nora.get("/accounts");
        nora.post("/views", "type", "account", "filter", "country is DE", "name", "In Germany", "audience", "own");
        String account = nora.get("/accounts?sort=name")
                .body()
                .replaceFirst("(?s).*name=\"id\"[^>]* value=\"([^\"]+)\".*", "$1");
        nora.post("/accounts/selected/edit", "id", account, "store", "true", "field", "city", "city", "Kiel");
        var table = new ByteArrayInputStream("name,city\nOne,Kiel\n".getBytes(StandardCharsets.UTF_8));
        uploads.upload(
                "account",
                "accounts.csv",
                table,
                viewers.find(administrator().id()).orElseThrow());
    }

    private DemoPerson administrator() {
        return people.all().stream()
                .filter(person -> person.role().equals("Administrator"))
                .findFirst()
                .orElseThrow();
    }

    private Browser browser(DemoPerson person) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in/demo", "person", person.id().toString());
        return browser;
    }

    private Page window(DemoPerson person) {
        Page page = chromium.window(Chromium.DESK, ColorScheme.LIGHT);
        page.navigate("/sign-in");
        page.click("button:has-text('" + person.name() + "')");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
