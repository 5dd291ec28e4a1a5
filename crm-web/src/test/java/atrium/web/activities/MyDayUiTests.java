package atrium.web.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's day by keyboard, mouse and thumb. */
@UiTest
class MyDayUiTests {

    private static final String SUBJECTS = ".day-subject";

    @Autowired
    TestCompany company;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Activities activities;

    @Autowired
    JdbcClient jdbc;

    TestPerson rep;
    Viewer viewer;
    RecordRef luis;
    Chromium chromium;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        rep = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(rep);
        UUID contact = contacts.open(Map.of("firstName", "Luis", "lastName", "Ortega"), viewer)
                .value();
        luis = new RecordRef("contact", contact);
    }

    @Test
    void byKeyboardAloneFromMyDayToALoggedCallAndTheNextPlan() {
        plan(ActivityKind.CALL, "Ask for terms", "2020-01-31");
        Page page = opened(Chromium.DESK);

        page.keyboard().press("t");
        page.keyboard().type("Prepare the fair");
        page.keyboard().press("Enter");
        page.waitForSelector(".is-today " + SUBJECTS);
        assertThat(page.innerText(".is-today " + SUBJECTS)).isEqualTo("Prepare the fair");

        page.locator("#my-day [data-done]").first().focus();
        page.keyboard().press("x");
        page.waitForSelector("dialog[open]");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("outcome");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("no-answer");
        assertThat(page.inputValue("[name='next.subject']")).isEqualTo("Call again: Ask for terms");
        page.focus("[name=description]");
        page.keyboard().type("Nobody there");
        page.keyboard().press("Control+Enter");

        page.waitForSelector(
                "#asks dialog",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForSelector(SUBJECTS + " >> text=Call again: Ask for terms");
        assertThat(page.innerText("#toasts")).contains("Done, and the next step is planned");
        assertThat(stored("Ask for terms")).isEqualTo("no-answer / Nobody there / true");
        assertThat(stored("Call again: Ask for terms")).isEqualTo("null / null / false");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void aPlanIsMovedByOneMenuAndTakenBack() {
        plan(ActivityKind.TASK, "Far away", "2199-12-31");
        plan(ActivityKind.TASK, "First", LocalDate.now(viewer.zone()).toString());
        plan(ActivityKind.TASK, "Second", LocalDate.now(viewer.zone()).toString());
        Page page = opened(Chromium.DESK);

        page.locator(".is-today .day-row", new Page.LocatorOptions().setHasText("Second"))
                .locator("[data-activity]")
                .click();
        page.click("#day-move [value=month]");
        page.waitForSelector(".is-later .day-row >> nth=1");
        assertThat(page.innerText(".is-later " + SUBJECTS)).isEqualTo("Second");
        assertThat(page.innerText(".is-today " + SUBJECTS)).isEqualTo("First");

        page.click("#toasts form button");
        page.waitForSelector(".is-today .day-row >> nth=1");
        page.waitForLoadState();
        page.locator(".is-today .day-row", new Page.LocatorOptions().setHasText("First"))
                .locator("[data-activity]")
                .click();
        page.fill("#day-later-to", "2020-02-29");
        page.click("[data-later-date]");
        page.waitForSelector(".is-overdue " + SUBJECTS);
        assertThat(page.innerText(".is-overdue " + SUBJECTS)).isEqualTo("First");
    }

    @Test
    void aThumbMarksATaskDoneAndOpensItAgain() {
        plan(ActivityKind.TASK, "Send the offer", "2020-01-31");
        Page page = opened(Chromium.PHONE);

        page.click("#my-day [data-done]");
        page.waitForSelector(".blank-title");
        assertThat(stored("Send the offer")).isEqualTo("null / null / true");
        page.click("#toasts form button");
        page.waitForSelector(SUBJECTS);

        assertThat(stored("Send the offer")).isEqualTo("null / null / false");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    private Page opened(int width) {
        Page page = chromium.signedIn(rep, width, ColorScheme.LIGHT);
        page.navigate("/my-day");
        return page;
    }

    private void plan(ActivityKind kind, String subject, String due) {
        activities.plan(kind, luis, Map.of("subject", subject, "due", due), viewer);
    }

    private String stored(String subject) {
        return jdbc.sql("""
                        SELECT concat(coalesce(outcome, 'null'), ' / ', coalesce(description, 'null'), ' / ',
                          CASE WHEN done_at IS NULL THEN 'false' ELSE 'true' END)
                        FROM activity WHERE subject = :subject AND author_id = :person
                        """)
                .param("subject", subject)
                .param("person", rep.id())
                .query(String.class)
                .single();
    }
}
