package atrium.web.quality;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a customer is mended where it is said, by keyboard alone. */
@UiTest
class QualityPanelUiTests {

    private static final String MISTYPED = "#quality [data-fact=mistyped-mail]";

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    String address;
    TestCompany.TestPerson marketer;
    Chromium chromium;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        marketer = company.person(StandardRole.MARKETER);
        AccountId account = accounts.open(
                Map.of("name", "Acme", "email", "eva@gmial.com", "country", "DE"), company.viewer(marketer));
        address = "/accounts/" + account.value();
    }

    @Test
    void theScoreRisesAsSoonAsSomethingIsMendedAndTheKeyboardGoesOnToTheNext() {
        Page page = opened();
        int before = points(page);
        page.focus(MISTYPED + " .fact-edit");
        page.keyboard().press("Enter");
        page.waitForSelector(MISTYPED + " input[name=email]:focus");
        page.keyboard().press("Control+A");
        page.keyboard().type("eva@gmail.com");
        page.keyboard().press("Enter");

        page.waitForSelector(MISTYPED, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForSelector("#facts a:has-text('eva@gmail.com')");
        page.waitForSelector("#quality .fact-edit:focus");
        assertThat(points(page)).isGreaterThan(before);
    }

    @Test
    void whoLookedTheRecordOverSaysSoWithOneKey() {
        Page page = opened();
        page.focus("#quality button:has-text('Still right')");
        page.keyboard().press("Enter");

        page.waitForSelector("#quality .hint:has-text('found it right')");
        page.waitForSelector(".story-text:has-text('everything found still right')");
    }

    private Page opened() {
        Page page = chromium.signedIn(marketer);
        page.navigate(address);
        page.waitForSelector(MISTYPED);
        return page;
    }

    private static int points(Page page) {
        return Integer.parseInt(page.innerText("#quality .quality-points").split(" ")[0]);
    }
}
