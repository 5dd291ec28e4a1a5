package atrium.web.stories;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long story is filtered, searched and walked through by keyboard, mouse and scrolling. */
@UiTest
class StoryUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    Page page;
    String address;

    @BeforeEach
    void aLongStory(Chromium chromium) {
        TestCompany.TestPerson marketer = company.person(StandardRole.MARKETER);
        Viewer viewer = company.viewer(marketer);
        RecordRef account = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), viewer).value());
        for (int i = 0; i < 100; i++) {
            notes.write(account, "Note number " + i, viewer);
        }
        jdbc.sql("""
                        UPDATE timeline_entry e SET at = timestamptz '2026-01-01 12:00Z' + row.number * interval '1 day'
                        FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM timeline_entry WHERE account_id = :account)
                          AS row
                        WHERE e.id = row.id
                        """).param("account", account.id()).update();
        address = "/accounts/" + account.id();
        page = chromium.signedIn(marketer);
        page.navigate(address);
    }

    @Test
    void theKeyboardChoosesKindsAndTypingSearches() {
        page.focus("[popovertarget=story-kinds]");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.waitForSelector("#story-kinds input[value=activities]:focus");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForSelector(".chip:has-text('Notes')");
        assertThat(page.url()).endsWith(address + "?kind=notes");
        page.waitForSelector("#story-told:focus");

        page.focus("#story-find");
        page.keyboard().type("NUMBER 77");
        page.waitForSelector(".chip:has-text('NUMBER 77')");
        assertThat(page.locator(".story-entry").count()).isEqualTo(1);
        page.waitForSelector("#story-find:focus");
        assertThat(page.url()).contains("kind=notes").contains("q=NUMBER%2077");

        page.click(".chip:has-text('Notes') .chip-remove");
        page.waitForSelector(".chip:has-text('Notes')", hidden());
        assertThat(page.inputValue("#story-find")).isEqualTo("NUMBER 77");
        page.goBack();
        page.waitForSelector(".chip:has-text('Notes')");
    }

    @Test
    void aDayIsGoneToAndScrollingUpTellsWhatCameAfterWithoutMovingWhatIsRead() {
        page.click("[popovertarget=story-day]");
        page.fill("#story-day input[type=date]", "2026-02-10");
        page.keyboard().press("Enter");
        page.waitForSelector(".chip:has-text('until 10 Feb 2026')");
        assertThat(page.innerText(".story-entry >> nth=0")).contains("Note number 38");

        page.mouse().move(700, 500);
        page.mouse().wheel(0, 400);
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("scrollY >= 400")));
        double before = top("Note number 36");
        page.mouse().wheel(0, -100);
        page.waitForSelector(".story-entry:has-text('Note number 39')");
        assertThat(top("Note number 36")).isBetween(before, before + 101);

        page.click("[popovertarget=story-day]");
        page.click("text=Oldest entry");
        page.waitForSelector(".story-begin");
        page.waitForSelector(".story-entry:has-text('created the account')");
        page.click(".chip-remove");
        page.waitForSelector(".story-entry:has-text('Note number 99')");
    }

    private double top(String text) {
        return page.locator(".story-entry:has-text('" + text + "')").boundingBox().y;
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
