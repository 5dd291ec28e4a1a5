package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cells are gone through and changed by keyboard, and a record is looked at beside its list. */
@UiTest
class ListCellsUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;
    Viewer viewer;
    Map<String, AccountId> opened = new HashMap<>();

    @BeforeEach
    void threeAccountsOfOneTrade(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(person);
        String trade = "Trade " + person.id();
        for (String name : new String[] {"Alpha", "Beta", "Gamma"}) {
            opened.put(name, accounts.open(Map.of("name", name, "industry", trade, "city", "Vigo"), viewer));
        }
        page = chromium.signedIn(person);
        page.navigate("/accounts?columns=name,city,lifecycle,employees,changed&sort=name&filter=industry is \"" + trade
                + "\"");
        page.focus("tbody a:has-text('Beta')");
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
    void aColumnIsDraggedWiderAndItsWidthStandsInTheAddress() {
        com.microsoft.playwright.options.BoundingBox handle =
                page.locator("th[data-key=city] .column-handle").boundingBox();
        page.mouse().move(handle.x + handle.width / 2, handle.y + 5);
        page.mouse().down();
        page.mouse().move(handle.x + 90, handle.y + 5);
        page.mouse().up();
        page.waitForURL("**columns=name,city:*");
        String width = page.getAttribute("th[data-key=city]", "data-width");
        page.reload();
        page.waitForSelector("th[data-key=city] .column-handle");
        assertThat(page.locator("th[data-key=city]").boundingBox().width)
                .isCloseTo(Double.parseDouble(width), org.assertj.core.data.Offset.offset(1.0));

        page.click("button[popovertarget=list-columns]");
        page.fill("[name='width.city']", "");
        page.click("#list-columns .btn-primary");
        page.waitForURL(url -> !url.contains(":" + width) && url.contains("columns=name,city,"));
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
    }
}
