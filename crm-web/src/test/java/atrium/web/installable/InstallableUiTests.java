package atrium.web.installable;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Axe;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** The app in a real browser: it can be installed, says when there is no network, takes over a new version, and leaves nothing behind. */
@UiTest
class InstallableUiTests {

    private static final String KEPT = """
            async () => {
              const kept = [];
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
              return kept;
            }""";

    @Autowired
    TestCompany company;

    @Autowired
    AppVersion version;

    Page page;

    @BeforeEach
    void setUp(Chromium chromium) {
        page = chromium.signedInWithApp(company.person(StandardRole.SALES_REP));
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("navigator.serviceWorker.controller");
    }

    @Test
    void theBrowserFindsNothingWrongWithTheManifest() {
        CDPSession browser = page.context().newCDPSession(page);

        JsonObject manifest = browser.send("Page.getAppManifest");
        List<String> obstacles = new ArrayList<>();
        for (JsonElement error : browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors")) {
            obstacles.add(error.getAsJsonObject().get("errorId").getAsString());
        }

        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(manifest.get("url").getAsString()).endsWith("/app.webmanifest");
        // A window of a test is as one in private mode, where nothing can be installed.
        assertThat(obstacles).isSubsetOf("in-incognito");
    }

    @Test
    @SuppressWarnings("unchecked")
    void withoutANetworkItSaysSoAndOnlyFilesOfAVersionAreKept() {
        page.navigate("/accounts");
        page.navigate("/contacts");
        page.context().setOffline(true);
        page.navigate("/accounts");

        assertThat(page.innerText("h1")).isEqualTo("No connection");
        assertThat(Chromium.barriers(page)).isEmpty();
        List<String> kept = (List<String>) page.evaluate(KEPT);
        assertThat(kept).isNotEmpty().allMatch(path -> path.matches("/offline|/(css|js|icons|webjars)/.*"));
        page.context().setOffline(false);
        page.click("main .btn");
        page.waitForSelector("nav.side");
    }

    @Test
    void whoseBrowserLetsNothingBePushedReadsThatInItsPlace() {
        page.navigate("/me/notifications");
        page.click("push-device [data-turn-on]");
        page.waitForSelector("push-device [data-refused]:not([hidden])");

        assertThat(Axe.everything(page, "push-device")).isEmpty();
    }

    @Test
    void aNewVersionTakesOverAndTheOldOneGoes() {
        String before = version.text();
        try {
            ReflectionTestUtils.setField(version, "text", "fedcba987654");
            page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)");
            page.waitForFunction(
                    "async () => { const names = await caches.keys(); return names.length === 1 && names[0] === 'atrium-fedcba987654'; }");
        } finally {
            ReflectionTestUtils.setField(version, "text", before);
        }
    }

    @Test
    void signOutLeavesNothingBehind() {
        page.click("[popovertarget=person-menu]");
        page.click("form[action$='/sign-out'] button");
        page.waitForURL("**/sign-in**");

        page.waitForFunction(
                "async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0");
    }
}
