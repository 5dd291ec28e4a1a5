package atrium.web.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A field that belongs to some records only comes and goes while a form is filled in. */
@UiTest
class ShownFieldsUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    CustomFieldKeeping keeping;

    Chromium chromium;
    Viewer admin;
    CustomField licence;

    @BeforeEach
    void aFieldOfInsurers(Chromium chromium) {
        this.chromium = chromium;
        admin = company.viewer(company.person(StandardRole.ADMINISTRATOR));
        licence = keeping.add(
                "account",
                Map.of(
                        "customLabel", "Licence of the insurer",
                        "customKind", "text",
                        "customSection", "Insurance",
                        "customShownIf", "industry is Insurance"),
                admin);
    }

    @AfterEach
    void removeIt() {
        keeping.remove(licence.id(), admin);
    }

    @Test
    void theFormShowsAFieldAsSoonAsItsConditionIsFulfilledAndItsHeadingWithIt() {
        Page page = chromium.signedIn(company.person(StandardRole.ADMINISTRATOR));
        page.navigate("/accounts/new");
        Locator field = page.locator("[name=" + licence.key() + "]");
        Locator heading = page.locator("h2", new Page.LocatorOptions().setHasText("Insurance"));
        waitFor(field, WaitForSelectorState.HIDDEN);
        assertThat(heading.isVisible()).isFalse();

        page.fill("[name=industry]", "insurance");
        page.keyboard().press("Tab");
        waitFor(field, WaitForSelectorState.VISIBLE);
        assertThat(heading.isVisible()).isTrue();

        page.fill("[name=industry]", "Machines");
        page.keyboard().press("Tab");
        waitFor(field, WaitForSelectorState.HIDDEN);
    }

    private static void waitFor(Locator field, WaitForSelectorState state) {
        field.waitFor(new Locator.WaitForOptions().setState(state));
    }
}
