package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards of a board are moved with the mouse and by keyboard, and moved back. */
@UiTest
class BoardUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ValidationRuleKeeping rules;

    Page page;
    Viewer viewer;
    String trade;
    AccountId alpha;

    @BeforeEach
    void twoLeads(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(person);
        trade = "Trade " + person.id();
        alpha = accounts.open(Map.of("name", "Alpha", "industry", trade, "lifecycle", "lead"), viewer);
        accounts.open(Map.of("name", "Beta", "industry", trade, "lifecycle", "lead"), viewer);
        page = chromium.signedIn(person);
        page.navigate("/accounts?board=lifecycle&sort=name&filter=industry is \"" + trade + "\"");
    }

    @Test
    void aCardIsDraggedAndTheMoveTakenBack() {
        card("lead", "Alpha").dragTo(column("qualified"));
        card("qualified", "Alpha").waitFor();
        page.waitForSelector("#toasts button:has-text('Undo')");
        assertThat(lifecycle()).isEqualTo("qualified");

        page.click("#toasts button:has-text('Undo')");
        card("lead", "Alpha").waitFor();
        page.waitForSelector("#toasts :text('Moved to Lead')");
        assertThat(lifecycle()).isEqualTo("lead");
    }

    @Test
    void theMenuMovesWithoutAMouse() {
        card("lead", "Alpha").locator("a").first().focus();
        page.keyboard().press("m");
        page.waitForSelector("#board-move [data-to]:focus");
        page.focus("#board-move [data-to=customer]");
        page.keyboard().press("Enter");
        page.waitForSelector("#toasts :text('Moved to Customer')");

        assertThat(lifecycle()).isEqualTo("customer");
        page.waitForSelector("[data-value=customer] a:focus");
    }

    @Test
    void whatSomebodyElseMovedMeanwhileIsNotOverwritten() {
        accounts.edit(alpha, new FieldEdit(Map.of("lifecycle", "lead"), Map.of("lifecycle", "opportunity")), viewer);
        card("lead", "Alpha").dragTo(column("qualified"));
        page.waitForSelector("#board-asks form[data-conflict]");
        assertThat(lifecycle()).isEqualTo("opportunity");

        page.click("#board-asks [data-cancel]");
        card("opportunity", "Alpha").waitFor();
    }

    @Test
    void whatADropLacksIsAskedForAtOnceAndTakenBackTogether() {
        rules.add(
                "account",
                Map.of(
                        "ruleMessage",
                        "Qualified ones have a city",
                        "ruleWhen",
                        "lifecycle is qualified and industry is \"" + trade + "\"",
                        "ruleDemand",
                        "city is-filled"),
                viewer);
        card("lead", "Alpha").dragTo(column("qualified"));
        page.waitForSelector("#board-asks[open] [name=city]");
        assertThat(page.locator("#board-asks .form-control, #board-asks .form-select")
                        .count())
                .isEqualTo(2);
        assertThat(page.textContent("#board-asks")).contains("Qualified ones have a city");
        page.click("#board-asks [data-cancel]");
        card("lead", "Alpha").waitFor();
        assertThat(lifecycle()).isEqualTo("lead");

        card("lead", "Alpha").dragTo(column("qualified"));
        page.fill("#board-asks[open] [name=city]", "Porto");
        page.keyboard().press("Enter");
        card("qualified", "Alpha").waitFor();
        page.waitForSelector("#toasts button:has-text('Undo')");
        assertThat(accounts.fields(alpha, viewer))
                .containsEntry("city", "Porto")
                .containsEntry("lifecycle", "qualified");

        page.click("#toasts button:has-text('Undo')");
        card("lead", "Alpha").waitFor();
        page.waitForSelector("#toasts :text('Moved to Lead')");
        assertThat(accounts.fields(alpha, viewer).getOrDefault("city", "")).isEmpty();
    }

    private Locator column(String value) {
        return page.locator("[data-value=" + value + "]");
    }

    private Locator card(String value, String name) {
        return column(value).locator(".board-card:has-text('" + name + "')");
    }

    private String lifecycle() {
        return accounts.fields(alpha, viewer).get("lifecycle");
    }
}
