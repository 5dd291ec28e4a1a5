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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns of a board: new cards, further cards, folding, and what colleagues do meanwhile. */
@UiTest
class BoardColumnsUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    TestCompany.TestPerson person;
    Viewer viewer;
    String trade;
    Page page;

    @BeforeEach
    void aBoardOfOneTrade(Chromium chromium) {
        person = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(person);
        trade = "Trade " + person.id();
        open("Alpha", "lead");
        page = chromium.signedIn(person);
    }

    @Test
    void aNewCardBeginsInItsColumnWithWhatTheFilterSays() {
        show();
        column("qualified").locator(".board-create").click();
        page.waitForSelector(".board-new [name=name]:focus");
        page.keyboard().press("Enter");
        page.waitForSelector(".board-new .field-error");
        page.fill(".board-new [name=name]", "Gamma");
        page.keyboard().press("Enter");
        card("qualified", "Gamma").waitFor();
        assertThat(page.locator(".board-new form").count()).isZero();

        column("qualified").locator(".board-create").click();
        page.waitForSelector(".board-new [name=name]:focus");
        page.keyboard().press("Escape");
        page.waitForSelector("[data-value=qualified] .board-create:focus");
    }

    @Test
    void aFoldedColumnStaysFoldedUntilItIsUnfolded() {
        show();
        column("lead").locator("[data-fold-column]").click();
        page.waitForResponse(
                "**/groups/fold**",
                () -> column("customer").locator("[data-fold-column]").click());
        show();
        page.waitForSelector("[data-value=lead].is-folded");
        assertThat(card("lead", "Alpha").count()).isZero();

        column("lead").locator("[data-fold-column]").focus();
        page.keyboard().press("Enter");
        card("lead", "Alpha").waitFor();
    }

    @Test
    void furtherCardsComeAsOneScrolls() {
        for (int i = 0; i < 45; i++) {
            open("Many %02d".formatted(i), "customer");
        }
        show();
        assertThat(column("customer").locator("[data-card]").count()).isEqualTo(20);
        column("customer").locator(".board-cards .board-more").scrollIntoViewIfNeeded();
        card("customer", "Many 20").waitFor();
        column("customer").locator(".board-cards .board-more").scrollIntoViewIfNeeded();
        card("customer", "Many 44").waitFor();
        assertThat(column("customer").locator("[data-card]").count()).isEqualTo(45);
        assertThat(column("customer").locator(".board-cards .board-more").count())
                .isZero();
    }

    @Test
    void whatAColleagueMovesAndOpensIsSeenWithoutAskingAndTakesNothingAway(Chromium chromium) {
        TestCompany.TestPerson colleague = company.person(StandardRole.ADMINISTRATOR);
        Page theirs = chromium.signedIn(colleague);
        AccountId beta = open("Beta", "lead");
        show();
        theirs.navigate(board());
        theirs.locator("[data-value=lead] .board-create").click();
        theirs.waitForSelector(".board-new [name=name]:focus");
        theirs.keyboard().type("Half a na");

        card("lead", "Alpha").dragTo(column("qualified"));
        theirs.locator("[data-value=qualified] .board-card:has-text('Alpha')").waitFor();
        open("Delta", "lead");
        theirs.locator("[data-value=lead] .board-card:has-text('Delta')").waitFor();
        accounts.edit(beta, new FieldEdit(Map.of(), Map.of("name", "Beta & Sons")), viewer);
        theirs.locator(".board-card:has-text('Beta & Sons')").waitFor();
        theirs.locator("[id=group-lead]:has-text('2')").waitFor();
        assertThat(theirs.inputValue(".board-new [name=name]")).isEqualTo("Half a na");
    }

    private void show() {
        page.navigate(board());
    }

    private String board() {
        return "/accounts?board=lifecycle&sort=name&filter=industry is \"" + trade + "\"";
    }

    private Locator column(String value) {
        return page.locator("[data-value=" + value + "]");
    }

    private Locator card(String value, String name) {
        return column(value).locator(".board-card:has-text('" + name + "')");
    }

    private AccountId open(String name, String lifecycle) {
        return accounts.open(new HashMap<>(Map.of("name", name, "industry", trade, "lifecycle", lifecycle)), viewer);
    }
}
