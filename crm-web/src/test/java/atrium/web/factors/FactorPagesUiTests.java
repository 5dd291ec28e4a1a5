package atrium.web.factors;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.testing.SettableClock;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import atrium.web.signin.AppOfPerson;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UiTest
class FactorPagesUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Chromium chromium;
    TestPerson ana;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        jdbc.sql("DELETE FROM guess_bucket").update();
        clock.stopAt(Instant.now());
        ana = company.person(StandardRole.SALES_REP);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void anAppIsSetUpAndAskedForByKeyboardAlone() {
        Page page = chromium.signedIn(ana);
        page.navigate("/me/security");
        page.click("text=Set up an app");
        AppOfPerson app = AppOfPerson.of(page.textContent("copy-text code"), clock);
        looksRight(page);
        page.fill("[name=code]", app.code());
        page.press("[name=code]", "Enter");
        page.waitForSelector(".recovery");
        looksRight(page);
        page.click("text=I have kept them");
        page.waitForSelector("text=10 recovery codes left");
        looksRight(page);

        clock.advance(Duration.ofSeconds(30));
        Page phone = chromium.window(Chromium.PHONE, ColorScheme.DARK);
        signIn(phone);
        phone.waitForSelector("[name=code]:focus");
        looksRight(phone);
        phone.keyboard().type("000000");
        phone.keyboard().press("Enter");
        phone.waitForSelector(".field-error");
        looksRight(phone);
        phone.fill("[name=code]", app.code());
        phone.keyboard().press("Enter");
        phone.waitForURL(url -> !url.contains("/sign-in"));
        clock.advance(Duration.ofMinutes(11));
        phone.navigate("/me/security/app");
        assertThat(phone.url()).contains("/me/proof");
        looksRight(phone);
    }

    @Test
    void whoOwesAnAppIsLedToItAndOn() {
        UUID role = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO role (id, version, code, name, home, second_factor)
                        VALUES (:id, 0, :name, :name, '/me', true)
                        """).param("id", role).param("name", "role-" + role).update();
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role)")
                .param("person", ana.id())
                .param("role", role)
                .update();
        Page phone = chromium.window(Chromium.PHONE, ColorScheme.LIGHT);
        signIn(phone);
        phone.waitForSelector(".qr");
        looksRight(phone);
        AppOfPerson app = AppOfPerson.of(phone.textContent("copy-text code"), clock);
        phone.fill("[name=code]", app.code());
        phone.press("[name=code]", "Enter");
        phone.waitForSelector(".recovery");
        looksRight(phone);
        phone.click("text=I have kept them");
        phone.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("input[name=email]", ana.email());
        page.fill("input[name=password]", TestCompany.PASSWORD);
        page.press("input[name=password]", "Enter");
    }

    private void looksRight(Page page) {
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.overhang(page)).isLessThanOrEqualTo(0);
        assertThat(chromium.complaints()).isEmpty();
    }
}
