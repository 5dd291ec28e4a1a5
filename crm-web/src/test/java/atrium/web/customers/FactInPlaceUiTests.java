package atrium.web.customers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
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

/** Facts are changed where they stand, by keyboard and mouse; of two people who change the same one the second chooses. */
@UiTest
class FactInPlaceUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    String address;
    Chromium chromium;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        TestCompany.TestPerson marketer = company.person(StandardRole.MARKETER);
        AccountId account =
                accounts.open(Map.of("name", "Acme", "industry", "Retail", "city", "Ulm"), company.viewer(marketer));
        address = "/accounts/" + account.value();
    }

    @Test
    void enterSavesAndEscapeReverts() {
        Page page = signedIn();
        begin(page, "industry");
        page.keyboard().type("Space travel");
        page.keyboard().press("Escape");
        assertThat(page.innerText("[data-fact=industry]").strip()).isEqualTo("Retail");

        begin(page, "industry");
        page.keyboard().type("Space travel");
        page.keyboard().press("Enter");

        page.waitForSelector("#record-head:has-text('Space travel')");
        page.waitForSelector(".story-text:has-text('Retail → Space travel')");
        page.waitForSelector("[data-fact=industry] .fact-edit:focus");
    }

    @Test
    void whoTypesAndSendsInTheMomentTheFieldAppearsIsSavedWithoutLeavingThePage() {
        Page page = signedIn();
        page.evaluate("""
                document.addEventListener("focusin", ({ target }) => {
                  if (window.sent || !target.closest(".fact-form")) return;
                  window.sent = true;
                  target.value = "Space travel";
                  target.form.requestSubmit();
                });
                window.stayed = true;
                """);
        page.click("[data-fact=industry] .fact-shown");

        page.waitForSelector("#record-head:has-text('Space travel')");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void leavingAFactSavesItAndAWrongValueStaysWithItsSentence() {
        Page page = signedIn();
        page.click(".facts-empty summary");
        begin(page, "email");
        page.keyboard().type("nobody");
        page.click("h1");
        page.waitForSelector("[data-fact=email] .field-error");
        assertThat(page.inputValue("[data-fact=email] input[type=email]")).isEqualTo("nobody");

        page.fill("[data-fact=email] input[type=email]", "nobody@acme.example");
        page.click("h1");

        page.waitForSelector("[data-fact=email] a:has-text('nobody@acme.example')");
    }

    @Test
    void ofTwoPeopleTheSecondSeesBothValuesAndChooses() {
        Page first = signedIn();
        Page second = signedIn();
        begin(first, "industry");
        begin(second, "industry");
        first.keyboard().type("Mining");
        first.keyboard().press("Enter");
        first.waitForSelector("#record-head:has-text('Mining')");

        second.keyboard().type("Fishing");
        second.keyboard().press("Enter");
        second.waitForSelector("[data-fact=industry] .field-error:has-text('Mining')");
        assertThat(second.inputValue("[data-fact=industry] input[name=industry]"))
                .isEqualTo("Fishing");
        second.click("text=Keep mine");
        second.waitForSelector("#record-head:has-text('Fishing')");

        begin(first, "industry");
        begin(second, "industry");
        second.keyboard().type("Farming");
        second.keyboard().press("Enter");
        second.waitForSelector("#record-head:has-text('Farming')");
        first.keyboard().type("Forestry");
        first.keyboard().press("Enter");
        first.waitForSelector("[data-fact=industry] .field-error:has-text('Farming')");
        first.click("text=Take theirs");
        first.waitForSelector("#record-head:has-text('Farming')");
        assertThat(first.innerText("[data-fact=industry]").strip()).isEqualTo("Farming");
    }

    private Page signedIn() {
        TestCompany.TestPerson person = company.person(StandardRole.MARKETER);
        Page page = chromium.signedIn(person);
        page.navigate(address);
        return page;
    }

    private static void begin(Page page, String fact) {
        page.click("[data-fact=" + fact + "] .fact-shown");
        page.waitForSelector("[data-fact=" + fact + "] .fact-form :focus");
    }
}
