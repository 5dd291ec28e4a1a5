package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list and the palette with nothing but the keyboard: it never has to begin again at the top of the page. */
@UiTest
class ListKeyboardUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;

    @BeforeEach
    void setUp(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = company.viewer(person);
        for (int i = 0; i < 60; i++) {
            accounts.open(Map.of("name", "Row " + i), viewer);
        }
        page = chromium.signedIn(person);
        page.navigate("/accounts");
        page.waitForLoadState(LoadState.LOAD);
    }

    @Test
    void sortingKeepsTheFocusOnItsHead() {
        page.focus("#sort-industry");
        page.keyboard().press("Enter");
        page.waitForURL("**/accounts?sort=*");

        page.waitForSelector("#sort-industry:focus");
        assertThat(page.getAttribute("th:has(#sort-industry)", "aria-sort")).isEqualTo("ascending");
    }

    @Test
    void theNextPageLeadsOnFromTheSamePlace() {
        page.focus("#step-next");
        page.keyboard().press("Enter");
        page.waitForURL("**at=*");

        page.waitForSelector("#step-next:focus, .list-scroll:focus");
    }

    @Test
    void aFilterIsBuiltByKeyboard() {
        page.focus("button[popovertarget=list-filter]");
        page.keyboard().press("Enter");
        page.focus("#list-filter a[href*='ask=created']");
        page.keyboard().press("Enter");
        page.waitForSelector(".condition-row select:focus");
        assertThat(page.inputValue(".condition-field")).isEqualTo("created");
        page.selectOption("select[name$=compare]", "between");
        page.waitForSelector(".condition-row input[type=date] >> nth=1");
        page.selectOption("select[name$=compare]", "longer-ago");
        page.waitForSelector(".condition-count");
        page.fill(".condition-count", "0");
        page.focus(".condition-count");
        page.keyboard().press("Enter");
        page.waitForSelector(".condition-row .field-error");
        page.fill(".condition-count", "3");
        page.focus("button[id$=row]");
        page.keyboard().press("Enter");
        page.waitForSelector(".condition-row >> nth=1");
        assertThat(page.inputValue(".condition-count")).isEqualTo("3");
        page.selectOption(".condition-row:nth-of-type(3) .condition-field, .condition-field >> nth=1", "has contact");
        page.waitForSelector("select[name$=there]");
        page.selectOption("select[name$=there]", "false");
        page.fill("input[name$='value']:not(.condition-count)", "Ann");
        page.keyboard().press("Enter");
        page.waitForURL("**/accounts?filter=**");
        assertThat(page.url()).contains("created+before+-3d").contains("not+contact+has+%28name+contains+Ann%29");
        page.waitForSelector(".chip");
    }

    @Test
    void thePaletteFindsOpensAndCloses() {
        page.keyboard().press("Control+k");
        page.waitForSelector("input[name=q]:focus");
        page.keyboard().type("row 17");
        page.waitForSelector("[role=option]:has-text('Row 17')");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Row 17')");
        page.waitForLoadState();

        page.keyboard().press("Control+k");
        page.waitForSelector("input[name=q]:focus");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=option]:visible").count()).isZero();
    }
}
