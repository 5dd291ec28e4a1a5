package atrium.web.savedviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A view is kept, put into the menu, changed and removed, with mouse and keyboard. */
@UiTest
class SavedViewsUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;

    @BeforeEach
    void oneAccountOfATrade(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        String trade = "Trade " + person.id();
        accounts.open(Map.of("name", "Alpha", "industry", trade), company.viewer(person));
        page = chromium.signedIn(person);
        page.navigate("/accounts?filter=industry is \"" + trade + "\"");
    }

    @Test
    void aViewIsKeptPinnedChangedAndRemoved() {
        page.click(".filters-made a:has-text('Save as a view')");
        page.waitForSelector("#name:focus");
        page.keyboard().type("My trade");
        page.keyboard().press("Enter");
        page.waitForSelector(".list-view > .btn:has-text('My trade')");

        choose("Pin to the menu");
        page.waitForSelector(".side-link[aria-current]:has-text('My trade') .count:has-text('1')");

        page.click("#sort-name");
        page.waitForSelector(".list-changed:has-text('My trade')");
        page.click(".list-changed .btn-primary");
        page.waitForSelector("toast-message:has-text('My trade')");
        assertThat(page.locator(".list-changed").count()).isZero();
        assertThat(page.getAttribute("th:has(#sort-name)", "aria-sort")).isNotNull();

        choose("Name, sharing");
        page.click("[data-open-dialog=remove-view]");
        page.click("dialog[open] .btn-danger");
        page.waitForSelector(".list-view > .btn:has-text('All')");
        assertThat(page.locator(".side-link:has-text('My trade')").count()).isZero();
    }

    private void choose(String item) {
        page.focus(".list-view > .btn");
        page.keyboard().press("Enter");
        page.waitForSelector("#list-views:popover-open");
        page.click("#list-views .menu-item:has-text('" + item + "')");
    }
}
