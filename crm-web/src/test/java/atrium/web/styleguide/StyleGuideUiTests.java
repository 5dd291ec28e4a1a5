package atrium.web.styleguide;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class StyleGuideUiTests {

    @Autowired
    TestCompany company;

    TestPerson person;
    Chromium chromium;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        person = company.person(StandardRole.ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyFragmentIsOpenToEverybodyAndFitsTheWindow(int width, ColorScheme scheme) {
        Page page = open(width, scheme);

        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.overhang(page)).isZero();
    }

    @Test
    void menusAndDialogsAreWorkedWithTheKeyboard() {
        Page page = open(Chromium.DESK, ColorScheme.LIGHT);

        page.focus("[popovertarget=sample-menu]");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.textContent.trim()")).isEqualTo("Archive");
        page.keyboard().press("Escape");
        assertThat(page.isVisible("#sample-menu")).isFalse();

        page.focus("body");
        page.keyboard().press("?");
        assertThat(page.isVisible("#shortcuts")).isTrue();
        assertThat(Chromium.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.isVisible("#shortcuts")).isFalse();
    }

    @Test
    void shiftSelectsARangeOfRowsAndEscapeClearsIt() {
        Page page = open(Chromium.DESK, ColorScheme.LIGHT);

        page.click("#lists tbody tr:nth-child(1) .check");
        page.click(
                "#lists tbody tr:nth-child(3) .check",
                new Page.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.textContent("#lists [data-selected-count]")).isEqualTo("3 selected");

        page.keyboard().press("Escape");
        assertThat(page.isVisible("#lists .list-selected")).isFalse();
    }

    @Test
    void aMissingValueIsNamedInItsFieldBeforeAnythingIsSent() {
        Page page = open(Chromium.DESK, ColorScheme.LIGHT);

        page.click("[data-open-dialog=sample-dialog]");
        page.click("#sample-dialog .btn-primary");

        assertThat(page.isVisible("#sample-dialog .field-error")).isTrue();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("reason");
    }

    @Test
    void aToastIsTakenBackByItsButton() {
        Page page = open(Chromium.DESK, ColorScheme.LIGHT);

        page.click("#feedback [hx-get]");
        page.waitForSelector("toast-message");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("toast-message form button");
        page.waitForSelector("toast-message:has-text('Taken back')");
    }

    @Test
    void aChosenThemeIsSeenAtOnceAndKept() {
        Page page = open(Chromium.DESK, ColorScheme.LIGHT);

        page.click("[popovertarget=person-menu]");
        page.waitForResponse("**/me/theme", () -> page.click("#person-menu [value=dark]"));
        assertThat(page.getAttribute("html", "data-bs-theme")).isEqualTo("dark");

        page.reload();
        assertThat(page.getAttribute("html", "data-bs-theme")).isEqualTo("dark");
    }

    private Page open(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(person, width, scheme);
        page.navigate("/styleguide");
        return page;
    }
}
