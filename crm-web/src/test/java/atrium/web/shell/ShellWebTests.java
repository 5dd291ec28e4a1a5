package atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.WebTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ShellWebTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    Browser browser;

    @BeforeEach
    void setUp() {
        browser = new Browser(port);
        browser.signIn(company.person(StandardRole.ADMINISTRATOR).email(), TestCompany.PASSWORD);
    }

    @Test
    void everyFragmentCanBeShownInEveryState() {
        HttpResponse<String> page = browser.get("/styleguide");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("</html>").doesNotContain("??").doesNotContain("th:");
    }

    @Test
    void noPageHasScriptsOrStylesOfItsOwn() {
        assertThat(browser.get("/styleguide").body())
                .doesNotContain("<style", " style=", " onclick=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void theChosenThemeIsInTheNextPage() {
        assertThat(browser.get("/styleguide").body()).contains("data-bs-theme=\"auto\"");

        browser.post("/me/theme", "theme", "dark");

        assertThat(browser.get("/styleguide").body()).contains("data-bs-theme=\"dark\"");
    }

    @Test
    void anUnknownThemeIsRefused() {
        browser.get("/styleguide");

        assertThat(browser.post("/me/theme", "theme", "pink").statusCode()).isEqualTo(422);
        assertThat(browser.get("/styleguide").body()).contains("data-bs-theme=\"auto\"");
    }

    @Test
    void theMenuComesFoldedAndTheRowsCompactWhenTheBrowserSaysSo() {
        assertThat(browser.get("/styleguide").body())
                .contains("data-density=\"normal\"")
                .doesNotContain("is-folded");
        browser.setCookie("atrium-menu", "folded");
        browser.setCookie("atrium-rows", "compact");

        assertThat(browser.get("/styleguide").body())
                .contains("data-density=\"compact\"")
                .contains("is-folded");
    }

    @Test
    void aToastIsShownOnce() {
        browser.get("/styleguide");
        browser.post("/styleguide/undo");
        browser.get("/styleguide/toast", "HX-Request", "true");

        assertThat(browser.get("/styleguide").body()).contains("Taken back");
        assertThat(browser.get("/styleguide").body()).doesNotContain("Taken back");
    }

    @Test
    void anAddressThatLeadsNowhereKeepsTheMenu() {
        HttpResponse<String> page = browser.get("/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here", "side-link");
    }

    @Test
    void whoHasNoBusinessHereIsToldSo() {
        Browser other = new Browser(port);
        other.signIn(company.person(StandardRole.SALES_REP).email(), TestCompany.PASSWORD);

        HttpResponse<String> page = other.get("/styleguide");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This is not open to you").doesNotContain("/styleguide\"");
    }

    @Test
    void stylesScriptsAndIconsAreKeptByTheBrowserAndFoundUnderTheirVersion() {
        String page = browser.get("/styleguide").body();
        Matcher files = Pattern.compile("(?:href|src)=\"(/(?:css|js|icons|webjars)/[^\"#]+)")
                .matcher(page);

        Set<String> addresses = files.results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(addresses).hasSizeGreaterThan(8).allSatisfy(address -> {
            HttpResponse<String> file = browser.get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            assertThat(address).containsPattern("[0-9a-f]{12}|/\\d+\\.\\d+\\.\\d+/");
        });
    }
}
