package atrium.web.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody makes a key and tries the API with it, without leaving the browser or the keyboard. */
@UiTest
class ApiConsoleUiTests {

    private static final String ANSWER = "[data-answer]:not([hidden])";

    @Autowired
    TestCompany company;

    @Autowired
    KeyKeeping keys;

    Viewer viewer;
    Page page;

    @BeforeEach
    void somebodySignedIn(Chromium chromium) {
        TestCompany.TestPerson administrator = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(administrator);
        page = chromium.signedIn(administrator);
    }

    @AfterEach
    void nobodyHasKeys() {
        keys.own(viewer).forEach(key -> keys.revoke(key.id(), viewer));
    }

    @Test
    void aKeyThatWasJustMadeMakesARecordAndReadsIt() {
        makeKey();
        assertThat(page.inputValue("#api-key")).startsWith("atr_");
        choose("createAccount");
        page.fill("#api-body", "{\"name\": \"Tried it's\", \"city\": \"Kiel\"}");
        assertThat(page.textContent("api-call copy-text code"))
                .startsWith("curl -X POST 'http://localhost")
                .contains("-H \"Authorization: Bearer $ATRIUM_KEY\" -H 'Content-Type: application/json'")
                .endsWith("-d '{\"name\": \"Tried it'\\''s\", \"city\": \"Kiel\"}'");
        page.click("api-call .btn-primary");
        page.waitForSelector(ANSWER);
        assertThat(page.textContent("[data-status]")).startsWith("201");
        assertThat(page.textContent("[data-text]")).contains("\"name\": \"Tried it's\"", "\"city\": \"Kiel\"");
        assertThat(page.textContent("[data-headers]")).contains("etag", "ratelimit");

        choose("readAccount");
        assertThat(page.inputValue("[name='path.id']")).hasSize(36);
        page.focus("[name='path.id']");
        page.keyboard().press("Enter");
        page.waitForSelector(ANSWER);
        assertThat(page.textContent("[data-status]")).startsWith("200");
        assertThat(page.textContent("[data-text]")).contains("Tried it's");
    }

    @Test
    void aListIsAskedWithItsPartsAndTheKeyboardAlone() {
        String key = makeKey();
        page.navigate("/me/keys/try");
        page.focus("#api-key");
        page.keyboard().insertText(key);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("summary");
        page.fill("[name='query.filter']", "name is \"a & b\"");
        page.fill("[name='query.limit']", "3");
        assertThat(page.textContent("[data-address]"))
                .isEqualTo("/api/v1/accounts?filter=name+is+%22a+%26+b%22&limit=3");
        page.keyboard().press("Enter");
        page.waitForSelector(ANSWER);
        assertThat(page.textContent("[data-status]")).startsWith("200");
        assertThat(page.textContent("[data-text]")).contains("\"data\": []", "\"next\": null");
    }

    @Test
    void withoutAKeyNothingIsSentAndTheKeyIsAskedFor() {
        page.navigate("/me/keys/try");
        page.click("api-call .btn-primary");
        assertThat(page.isVisible("[data-problem]")).isTrue();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("api-key");
        assertThat(page.isVisible(ANSWER)).isFalse();
    }

    @Test
    void aFileIsSentFromThePage() {
        makeKey();
        choose("createContact");
        page.click("api-call .btn-primary");
        page.waitForSelector(ANSWER);
        choose("uploadContact");
        page.setInputFiles(
                "#api-file", new FilePayload("offer.txt", "text/plain", "An offer".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.textContent("api-call copy-text code")).endsWith("-F 'file=@offer.txt'");
        page.click("api-call .btn-primary");
        page.waitForSelector(ANSWER);
        assertThat(page.textContent("[data-text]")).contains("\"name\": \"offer.txt\"");
    }

    private String makeKey() {
        page.navigate("/me/keys/new");
        page.fill("#name", "Trial");
        page.selectOption("[name='scope.*']", "write");
        page.click("main .btn-primary");
        page.waitForSelector("#api-key");
        page.waitForLoadState();
        return page.inputValue("#api-key");
    }

    private void choose(String call) {
        String link = "[data-call][href$='call=" + call + "']";
        page.locator("details", new Page.LocatorOptions().setHas(page.locator(link)))
                .evaluate("part => { part.open = true }");
        page.click(link);
        page.waitForSelector(link + "[aria-current]");
        page.waitForFunction("call => document.querySelector('api-call').dataset.call === call", call);
    }
}
