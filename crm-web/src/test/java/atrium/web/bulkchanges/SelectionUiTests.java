package atrium.web.bulkchanges;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of a list are selected with mouse and keyboard, changed, and given back what they had. */
@UiTest
class SelectionUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;
    String trade;

    @BeforeEach
    void fiftyFiveAccountsOfATrade(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = company.viewer(person);
        trade = "Trade " + person.id();
        for (int i = 10; i < 65; i++) {
            accounts.open(Map.of("name", "Chosen " + i, "industry", trade, "country", i < 13 ? "IS" : "DE"), viewer);
        }
        page = chromium.signedIn(person);
        page.navigate("/accounts?sort=name&columns=name,city&filter=industry is \"" + trade + "\"");
        page.waitForSelector("tbody .cell-check");
    }

    @Test
    void aRangeIsSelectedByMouseEditedAndUndone() {
        box(1).click();
        box(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.waitForSelector("[data-selected-count]:has-text('4 selected')");

        page.click(".list-selected button:has-text('Edit')");
        page.selectOption("dialog[open] select[name=add]", "city");
        page.waitForSelector("dialog[open] [name=city]:focus");
        page.keyboard().type("Kiel");
        page.keyboard().press("Enter");
        page.waitForSelector("toast-message:has-text('Changed 4 accounts')");
        assertThat(page.locator("tbody td:text-is('Kiel')").count()).isEqualTo(4);

        page.click("toast-message button:has-text('Undo')");
        page.waitForSelector("toast-message:has-text('Gave 4 accounts back')");
        assertThat(page.locator("tbody td:text-is('Kiel')").count()).isZero();
        assertThat(page.url()).contains("sort=name");
    }

    @Test
    void theKeyboardGoesFromRowToRowSelectsArchivesAndLetsGo() {
        page.focus(".list-scroll");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("x");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+X");
        page.waitForSelector("[data-selected-count]:has-text('3 selected')");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Space");
        page.waitForSelector("[data-selected-count]:has-text('2 selected')");
        page.keyboard().press("Escape");
        assertThat(page.locator("tbody .cell-check :checked").count()).isZero();

        page.keyboard().press("x");
        page.focus(".list-selected button:has-text('Archive')");
        page.keyboard().press("Enter");
        page.waitForSelector("toast-message:has-text('Archived 1 account')");
        assertThat(page.locator("tbody a:text-is('Chosen 11')").count()).isZero();
    }

    @Test
    void allThatMatchAreCountedWhenAPageIsSelectedAndOneRowLessMeansThePageAgain() {
        page.click("[data-check-all]");
        page.click("[data-select-matching]:has-text('Select all 55 accounts that match')");
        page.waitForSelector("[data-selected-count]:has-text('All 55 accounts that match are selected')");
        page.click(".list-selected button:has-text('Delete')");
        page.waitForSelector("dialog[open] h2:has-text('Delete 55 accounts')");
        page.keyboard().press("Escape");

        box(0).click();
        page.waitForSelector("[data-selected-count]:has-text('49 selected')");
        assertThat(page.isVisible("[data-select-matching]")).isFalse();
    }

    @Test
    void rowsOfAGroupedListAreSelectedAcrossGroupsAndTagged() {
        page.navigate("/accounts?group=country&columns=name,country,tags&filter=industry is \"" + trade + "\"");
        page.waitForSelector(".group-row");
        box(0).click();
        box(5).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.waitForSelector("[data-selected-count]:has-text('6 selected')");
        assertThat(page.locator(".group-row").count()).isEqualTo(2);

        page.click(".list-selected button:has-text('Tag')");
        page.waitForSelector("dialog[open] [name=on]:focus");
        String fresh = "Fresh " + trade.substring(trade.length() - 12);
        page.keyboard().type(fresh + ", Sec");
        page.waitForSelector("dialog[open] .picker-choice:has-text('Create “Sec”')");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("dialog[open] [name=on]")).isEqualTo(fresh + ", Sec, ");
        page.keyboard().press("Enter");
        page.waitForSelector("toast-message:has-text('Changed the tags of 6 accounts')");
        assertThat(page.locator("tbody .tag:text-is('Sec')").count()).isEqualTo(6);
        assertThat(page.url()).contains("group=country");

        page.click("[data-check-all]");
        page.click("[data-select-matching]:has-text('Select all 55 accounts that match')");
        page.click(".list-selected button:has-text('Delete')");
        page.waitForSelector("dialog[open] h2:has-text('Delete 55 accounts')");
    }

    private Locator box(int row) {
        return page.locator("tbody .cell-check input").nth(row);
    }
}
