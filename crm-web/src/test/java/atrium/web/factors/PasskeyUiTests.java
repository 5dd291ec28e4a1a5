package atrium.web.factors;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Browser;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import atrium.web.signin.AppOfPerson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a device that Chromium makes believe there is. */
@UiTest
class PasskeyUiTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Chromium chromium;
    TestPerson ana;
    Page page;
    CDPSession device;
    String deviceId;

    @BeforeEach
    void anaHasAPasskey(Chromium chromium) {
        this.chromium = chromium;
        jdbc.sql("DELETE FROM guess_bucket").update();
        clock.stopAt(Instant.now());
        ana = company.person(StandardRole.SALES_REP);
        page = chromium.signedIn(ana);
        device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject made = new JsonObject();
        made.add("options", options);
        deviceId = device.send("WebAuthn.addVirtualAuthenticator", made)
                .get("authenticatorId")
                .getAsString();
        add("Work laptop");
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void aPasskeyLetsInWithoutPasswordAndWithoutCode() {
        page.click("text=Set up an app");
        AppOfPerson app = AppOfPerson.of(page.textContent("copy-text code"), clock);
        page.fill("[name=code]", app.code());
        page.press("[name=code]", "Enter");
        page.waitForSelector(".recovery");
        signOut();
        looksRight();
        signInByPasskey();
        page.navigate("/me/security");

        assertThat(page.textContent("[aria-labelledby=passkeys]"))
                .contains("Work laptop")
                .contains("last used");
        looksRight();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void itIsNamedAndRemoved() {
        page.click("text=Work laptop");
        page.waitForSelector("[data-open-dialog=passkey-remove]");
        looksRight();
        page.fill("[name=name]", "Laptop at home");
        page.press("[name=name]", "Enter");
        page.click("text=Laptop at home");
        page.click("[data-open-dialog=passkey-remove]");
        page.click("dialog[open] .btn-danger");
        page.waitForSelector("text=With a passkey you sign in by fingerprint");
        signOut();
        page.click("text=Sign in with a passkey");

        page.waitForSelector(".banner.bad:visible");
        assertThat(letters()).contains("A new passkey for Atrium", "A passkey for Atrium was removed");
    }

    @Test
    void aDeviceThatDidNotVerifyItsPersonLetsNobodyIn() {
        signOut();
        JsonObject nobody = new JsonObject();
        nobody.addProperty("authenticatorId", deviceId);
        nobody.addProperty("isUserVerified", false);
        device.send("WebAuthn.setUserVerified", nobody);
        page.click("text=Sign in with a passkey");

        page.waitForSelector(".banner.bad:visible");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void anAnswerCountsOnceAndOnlyWhereTheQuestionWasAsked() {
        signOut();
        Request sent = page.waitForRequest(
                request -> request.method().equals("POST") && request.url().endsWith("/sign-in/passkey"),
                () -> page.click("text=Sign in with a passkey"));
        page.waitForURL(url -> !url.contains("/sign-in"));
        String answer = Arrays.stream(sent.postData().split("&"))
                .filter(part -> part.startsWith("answer="))
                .map(part -> URLDecoder.decode(part.substring("answer=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();

        Browser thief = new Browser(port);
        thief.get("/sign-in");
        assertThat(leadsTo(thief.post("/sign-in/passkey", "answer", answer)))
                .as("nothing was asked")
                .isEqualTo("/sign-in?passkey");
        thief.post("/sign-in/passkey/options");
        assertThat(leadsTo(thief.post("/sign-in/passkey", "answer", answer)))
                .as("something else was asked")
                .isEqualTo("/sign-in?passkey");
        assertThat(thief.get("/sign-in?passkey").body()).contains("Try again");
    }

    @Test
    void whereARoleDemandsASecondFactorThePasskeyIsOne() {
        UUID role = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO role (id, version, code, name, home, second_factor)
                        VALUES (:id, 0, :name, :name, '/me', true)
                        """).param("id", role).param("name", "role-" + role).update();
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role)")
                .param("person", ana.id())
                .param("role", role)
                .update();
        page.click("text=Work laptop");
        page.click("[data-open-dialog=passkey-remove]");
        page.click("dialog[open] .btn-danger");
        page.waitForSelector("text=You can replace it, not remove it");
        signOut();
        page.fill("input[name=email]", ana.email());
        page.fill("input[name=password]", TestCompany.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL("**/sign-in/code");
        assertThat(page.locator("input[name=code]").count()).isZero();
        looksRight();

        signInByPasskey();
    }

    @Test
    void oneIsAddedOnlyByWhoProvedWhoTheyAreAndAPasskeyProvesIt() {
        clock.advance(Duration.ofMinutes(11));
        page.navigate("/me/security/passkeys/new");

        assertThat(page.url()).contains("/me/proof");
        looksRight();
        page.click("text=Continue with a passkey");
        page.waitForURL("**/me/security/passkeys/new");
    }

    private void add(String name) {
        page.navigate("/me/security/passkeys/new");
        looksRight();
        page.fill("[name=name]", name);
        page.press("[name=name]", "Enter");
        page.waitForURL("**/me/security");
        assertThat(page.textContent("[aria-labelledby=passkeys]"))
                .contains(name)
                .contains("not used yet");
    }

    private void signInByPasskey() {
        page.click("text=Sign in with a passkey");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void signOut() {
        page.context().clearCookies();
        page.navigate("/sign-in");
    }

    private void looksRight() {
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.overhang(page)).isLessThanOrEqualTo(0);
    }

    private java.util.List<String> letters() {
        return jdbc.sql("SELECT subject FROM outgoing_mail WHERE recipient = :ana")
                .param("ana", ana.email())
                .query(String.class)
                .list();
    }
}
