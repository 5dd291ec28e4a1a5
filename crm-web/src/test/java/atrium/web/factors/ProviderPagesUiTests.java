package atrium.web.factors;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import atrium.web.signin.OpenIdServer;
import atrium.web.signin.OpenIdServer.Said;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiTest
class ProviderPagesUiTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    OpenIdServer provider;

    @Test
    void anAccountIsLinkedSignsInAndIsUnlinked(Chromium chromium) {
        TestPerson ana = company.person(StandardRole.SALES_REP);
        provider.expect(
                Said.of(UUID.randomUUID().toString()).with("email", "ana.house@else.example"),
                "http://localhost:" + port);
        Page desk = chromium.signedIn(ana);
        desk.navigate("/me/security");
        looksRight(desk);
        desk.click("text=Link House account");
        desk.waitForURL("**/me/security/identities/new");
        assertThat(desk.textContent("main")).contains("ana.house@else.example");
        looksRight(desk);
        desk.click("text=Yes, link it");
        desk.waitForSelector("[data-open-dialog=unlink-0]");
        looksRight(desk);

        Page phone = chromium.window(Chromium.PHONE, ColorScheme.DARK);
        phone.navigate("/sign-in?next=/me/security");
        looksRight(phone);
        phone.click("text=Continue with House account");
        phone.waitForSelector("[data-open-dialog=unlink-0]");
        looksRight(phone);
        phone.waitForLoadState();
        phone.click("[data-open-dialog=unlink-0]");
        phone.waitForSelector("dialog[open]");
        looksRight(phone);
        phone.click("dialog[open] button:has-text('Unlink')");
        phone.waitForSelector("text=Link an account of another system");

        Page stranger = chromium.window(Chromium.PHONE, ColorScheme.LIGHT);
        stranger.navigate("/sign-in");
        stranger.click("text=Continue with House account");
        stranger.waitForSelector("text=That account opens nothing here yet");
        looksRight(stranger);
    }

    private static void looksRight(Page page) {
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.overhang(page)).isLessThanOrEqualTo(0);
    }
}
