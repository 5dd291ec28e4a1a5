package atrium.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News reach an open page without a reload, in every tab. */
@UiTest
class NewsUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Notes notes;

    TestPerson reader;
    Viewer writer;
    RecordRef acme;

    @BeforeEach
    void setUp() {
        reader = company.person(StandardRole.MARKETER);
        writer = company.viewer(company.person(StandardRole.ADMINISTRATOR));
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), writer).value());
    }

    @Test
    void aMentionShowsInAllTabsAndLeadsToTheNote(Chromium chromium) {
        Page page = chromium.signedIn(reader, Chromium.DESK, ColorScheme.LIGHT);
        page.navigate("/me");
        Page other = page.context().newPage();
        other.navigate("/me/password");

        mention();
        page.waitForSelector(".bell-count:has-text('1')");
        other.waitForSelector(".bell-count:has-text('1')");
        assertThat(page.innerText("#toasts")).contains("mentioned you in a note on Acme");
        assertThat(Chromium.barriers(page)).isEmpty();

        page.click("#bell button");
        page.waitForSelector(".notice.is-unread");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        page.click("#toasts a");
        page.waitForURL("**/accounts/" + acme.id());
        assertThat(page.locator(".bell-count").count()).isZero();
        other.waitForSelector("#bell:not(:has(.bell-count))");
    }

    private void mention() {
        Viewer seen = company.viewer(reader);
        notes.write(acme, "See @" + seen.name(), List.of("4:" + seen.personId()), writer);
    }
}
