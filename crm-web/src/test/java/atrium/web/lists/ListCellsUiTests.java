package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.WebTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cells are gone through and changed by keyboard, and a record is looked at beside its list. */
@WebTest
class ListCellsUiTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Viewers viewers;

    Chromium chromium;
    Page page;
    Viewer viewer;
    Map<String, AccountId> opened = new HashMap<>();

    @BeforeEach
    void threeAccountsOfOneTrade() {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        viewer = viewers.find(person.id()).orElseThrow();
        String trade = "Trade " + person.id();
        for (String name : new String[] {"Alpha", "Beta", "Gamma"}) {
            opened.put(name, accounts.open(Map.of("name", name, "industry", trade, "city", "Vigo"), viewer));
        }
        chromium = new Chromium(port);
        page = chromium.signedIn(1440, ColorScheme.LIGHT, person.email(), TestCompany.PASSWORD);
        page.navigate("/accounts?columns=name,city,lifecycle,employees,changed&sort=name&filter=industry is \"" + trade
                + "\"");
        page.focus("tbody a:has-text('Beta')");
    }

    @AfterEach
    void tearDown() {
        chromium.close();
    }

    @Test
    void cellsAreChangedByKeyboardOneAfterTheOther() {
        page.keyboard().press("ArrowRight");
        page.waitForSelector("td:focus:has-text('Vigo')");
        page.keyboard().press("Enter");
        page.waitForSelector(".cell-editor input[name=city]:focus");
        page.keyboard().type("Lugo");
        page.keyboard().press("Tab");
        page.waitForSelector(".cell-editor select[name=lifecycle]:focus");
        assertThat(page.textContent("tbody tr:nth-child(2) td:nth-child(3)")).isEqualTo("Lugo");
        page.keyboard().press("Escape");
        page.waitForSelector("td:focus .state");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("F2");
        page.waitForSelector(".cell-editor input[name=employees]:focus");
        page.keyboard().type("-5");
        page.keyboard().press("Enter");
        page.waitForSelector(".cell-editor [aria-invalid]");
        page.fill(".cell-editor input[name=employees]", "70");
        page.keyboard().press("Enter");
        page.waitForSelector("td:focus:has-text('70')");

        assertThat(accounts.fields(opened.get("Beta"), viewer))
                .containsEntry("city", "Lugo")
                .containsEntry("employees", "70");
    }

    @Test
    void whoIsSecondSeesBothValuesAndChooses() {
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForSelector(".cell-editor input[name=city]:focus");
        accounts.edit(opened.get("Beta"), new FieldEdit(Map.of("city", "Vigo"), Map.of("city", "Burgos")), viewer);
        page.keyboard().type("Lugo");
        page.keyboard().press("Enter");
        page.waitForSelector(".cell-editor form[data-conflict]");
        assertThat(page.textContent(".cell-editor")).contains("Burgos");
        page.click(".cell-editor [data-cancel]");
        page.waitForSelector("td:has-text('Burgos')");

        assertThat(accounts.fields(opened.get("Beta"), viewer)).containsEntry("city", "Burgos");
    }

    @Test
    void aLookFollowsTheKeyboardAndChangesTheRow() {
        page.keyboard().press("p");
        page.waitForSelector("#peek h2:has-text('Beta')");
        page.keyboard().press("ArrowDown");
        page.waitForSelector("#peek h2:has-text('Gamma')");
        page.waitForSelector("#peek .story-entry");
        page.hover("#peek [data-fact=city]");
        page.click("#peek [data-fact=city] .fact-edit");
        page.waitForSelector("#peek input[name=city]:focus");
        page.keyboard().type("Ourense");
        page.keyboard().press("Enter");
        page.waitForSelector("tbody tr:nth-child(3) td:has-text('Ourense')");
        page.waitForSelector("#peek [data-fact=city]:has-text('Ourense')");
        page.keyboard().press("Escape");
        page.waitForSelector(
                "#peek",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(chromium.complaints()).isEmpty();
    }
}
