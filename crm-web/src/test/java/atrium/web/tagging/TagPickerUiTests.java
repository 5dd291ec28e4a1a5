package atrium.web.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Tags of a customer by keyboard alone. */
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=false"})
@Import({TestDatabaseConfiguration.class, TestCompany.class})
class TagPickerUiTests {

    private static final String FIELD = "#tag-name";

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    Viewers viewers;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Tagging tagging;

    @Autowired
    Tags tags;

    Chromium chromium;
    Page page;
    RecordRef account;

    @BeforeEach
    void setUp() {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = viewers.find(person.id()).orElseThrow();
        account = account("With tags", viewer);
        tagging.putOn(account("Another", viewer), "Key account", viewer);
        chromium = new Chromium(port);
        page = chromium.signedIn(1440, ColorScheme.LIGHT, person.email(), TestCompany.PASSWORD);
        page.navigate("/accounts/" + account.id());
        page.waitForSelector("#record-tags");
    }

    @AfterEach
    void tearDown() {
        chromium.close();
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
