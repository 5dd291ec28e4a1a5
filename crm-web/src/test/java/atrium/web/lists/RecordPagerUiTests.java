package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From record to record in the order and filter of the list they were opened from, and back to that list. */
@UiTest
class RecordPagerUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;

    @BeforeEach
    void threeAccountsOfOneTrade(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = company.viewer(person);
        String trade = "Trade " + person.id();
        for (String name : new String[] {"Alpha", "Beta", "Gamma"}) {
            accounts.open(Map.of("name", name, "industry", trade), viewer);
        }
        page = chromium.signedIn(person);
        page.navigate("/accounts?filter=industry is \"" + trade + "\"&sort=-name");
    }

    @Test
    void theArrowsAndTheirKeysFollowTheList() {
        String list = page.url();
        page.click("tbody a:has-text('Gamma')");
        page.waitForSelector(".pager-place:has-text('1 of 3')");
        assertThat(page.locator("record-pager a[rel=prev]").count()).isZero();

        page.keyboard().press("Control+ArrowRight");
        page.waitForSelector("h1:has-text('Beta')");
        page.waitForSelector(".pager-place:has-text('2 of 3')");
        page.click("record-pager a[rel=next]");
        page.waitForSelector("h1:has-text('Alpha')");
        page.waitForSelector(".pager-place:has-text('3 of 3')");
        page.keyboard().press("Control+ArrowLeft");
        page.waitForSelector("h1:has-text('Beta')");

        page.click(".pager-place");
        page.waitForURL(list.replace(" ", "+").replace("%20", "+"));
    }

    @Test
    void whoCameFromElsewhereSeesNoPlace() {
        String address = page.getAttribute("tbody a:has-text('Beta')", "href");
        page.navigate(address);
        page.waitForSelector("h1:has-text('Beta')");

        assertThat(page.locator(".pager-place").count()).isZero();
    }
}
