package atrium.web.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags of a customer by keyboard alone. */
@UiTest
class TagPickerUiTests {

    private static final String FIELD = "#tag-name";

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Tagging tagging;

    @Autowired
    Tags tags;

    Page page;
    RecordRef account;

    @BeforeEach
    void setUp(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = company.viewer(person);
        account = account("With tags", viewer);
        tagging.putOn(account("Another", viewer), "Key account", viewer);
        page = chromium.signedIn(person);
        page.navigate("/accounts/" + account.id());
        page.waitForSelector("#record-tags");
    }

    @Test
    void tagsAreChosenMadeAndTakenOffWithoutAMouse() {
        page.focus(".tag-adding summary");
        page.keyboard().press("Enter");
        page.waitForSelector(FIELD + ":focus");
        page.keyboard().type("key");
        page.waitForSelector("#tag-offers .tag");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector("#record-tags .tag a:has-text('Key account')");
        page.waitForSelector(FIELD + ":focus");

        page.keyboard().type("brand new");
        page.waitForSelector("#tag-offer-new:has-text('brand new')");
        page.keyboard().press("Enter");
        page.waitForSelector("#record-tags .tag a:has-text('brand new')");
        assertThat(names()).containsExactly("brand new", "Key account");

        page.focus("#record-tags .tag:has-text('Key account') .chip-remove");
        page.keyboard().press("Enter");
        page.waitForSelector("#record-tags:not(:has-text('Key account'))");
        assertThat(names()).containsExactly("brand new");
        page.waitForSelector(".story:has-text('+ Key account')");
    }

    @Test
    void whatCantBeATagIsSaidBelowTheFieldAndEscapeLeavesIt() {
        page.click(".tag-adding summary");
        page.waitForSelector(FIELD + ":focus");
        page.keyboard().type("one, two");
        page.keyboard().press("Enter");
        page.waitForSelector("#tag-note");
        assertThat(page.inputValue(FIELD)).isEqualTo("one, two");

        page.waitForSelector(FIELD + ":focus");
        page.keyboard().press("Escape");
        page.waitForSelector(".tag-adding:not([open]) summary:focus");
    }

    private RecordRef account(String name, Viewer viewer) {
        return new RecordRef(
                "account", accounts.open(Map.of("name", name), viewer).value());
    }

    private List<String> names() {
        return tags.of(account).stream().map(Tag::name).toList();
    }
}
