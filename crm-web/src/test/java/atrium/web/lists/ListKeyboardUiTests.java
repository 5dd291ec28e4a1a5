package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A list and the palette with nothing but the keyboard: it never has to begin again at the top of the page. */
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=false"})
@Import({TestDatabaseConfiguration.class, TestCompany.class})
class ListKeyboardUiTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    Viewers viewers;

    @Autowired
    AccountManagement accounts;

    Chromium chromium;
    Page page;

    @BeforeEach
    void setUp() {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = viewers.find(person.id()).orElseThrow();
        for (int i = 0; i < 60; i++) {
            accounts.open(Map.of("name", "Row " + i), viewer);
        }
        chromium = new Chromium(port);
        page = chromium.signedIn(1440, ColorScheme.LIGHT, person.email(), TestCompany.PASSWORD);
        page.navigate("/accounts");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @AfterEach
    void tearDown() {
        chromium.close();
    }

    @Test
    void sortingKeepsTheFocusOnItsHead() {
        page.focus("#sort-industry");
        page.keyboard().press("Enter");
        page.waitForURL("**/accounts?sort=*");

        page.waitForSelector("#sort-industry:focus");
        assertThat(page.getAttribute("th:has(#sort-industry)", "aria-sort")).isEqualTo("ascending");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theNextPageLeadsOnFromTheSamePlace() {
        page.focus("#step-next");
        page.keyboard().press("Enter");
        page.waitForURL("**at=*");

        page.waitForSelector("#step-next:focus, .list-scroll:focus");
    }

    @Test
    void aFilterIsMadeByKeyboardAndShowsOnlyTheInputsItTakes() {
        page.focus("button[popovertarget=list-fields]");
        page.keyboard().press("Enter");
        page.focus("#list-fields a[href*='ask=created']");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-asking] select:focus");
        assertThat(page.locator("[data-asking] input[name=value]:visible").count())
                .isZero();
        page.selectOption("[data-asking] select[name=operator]", "before");
        assertThat(page.locator("[data-asking] input[name=value]:visible").count())
                .isOne();
        page.selectOption("[data-asking] select[name=operator]", "between");
        assertThat(page.locator("[data-asking] input[name=value]:visible").count())
                .isEqualTo(2);

        page.selectOption("[data-asking] select[name=operator]", "last 7d");
        page.focus("[data-asking] button");
        page.keyboard().press("Enter");
        page.waitForSelector(".chip");
    }

    @Test
    void thePaletteFindsOpensAndCloses() {
        page.keyboard().press("Control+k");
        page.waitForSelector("input[name=q]:focus");
        page.keyboard().type("row 17");
        page.waitForSelector("[role=option]:has-text('Row 17')");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Row 17')");

        page.keyboard().press("Control+k");
        page.waitForSelector("input[name=q]:focus");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=option]:visible").count()).isZero();
    }
}
