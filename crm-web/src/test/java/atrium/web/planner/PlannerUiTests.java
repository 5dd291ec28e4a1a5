package atrium.web.planner;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.UiTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar by mouse, keyboard and thumb. */
@UiTest
class PlannerUiTests {

    private static final String WEEK = "/calendar?span=week&day=2027-05-05";
    private static final int QUARTER = 12;

    @Autowired
    TestCompany company;

    @Autowired
    Activities activities;

    TestPerson rep;
    Viewer viewer;
    Chromium chromium;

    @BeforeEach
    void setUp(Chromium chromium) {
        this.chromium = chromium;
        rep = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(rep);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPlanIsDraggedToAnotherDayAndTimeAndTakenBack() {
        UUID plan = plan("Visit", "2027-05-05", "09:00", "60");
        Page page = opened(WEEK);

        drag(page, chip(page, plan), column(page, "2027-05-06").boundingBox().x + 40, top(page, 42) + 6);
        page.waitForSelector("#toasts form button");

        assertThat(fields(plan)).containsEntry("due", "2027-05-06").containsEntry("dueTime", "10:30");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("plan-" + plan);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#toasts form button");
        page.waitForSelector("[data-date='2027-05-05'] #plan-" + plan);
        assertThat(fields(plan)).containsEntry("due", "2027-05-05").containsEntry("dueTime", "09:00");
    }

    @Test
    void theLowerEdgeChangesTheLength() {
        UUID plan = plan("Visit", "2027-05-05", "09:00", "60");
        Page page = opened(WEEK);
        BoundingBox box = chip(page, plan).boundingBox();

        page.mouse().move(box.x + box.width / 2, box.y + box.height - 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height + 2 * QUARTER - 4);
        page.mouse().move(box.x + box.width / 2, box.y + box.height + 2 * QUARTER - 3);
        page.mouse().up();
        page.waitForSelector("#toasts form button");

        assertThat(fields(plan)).containsEntry("minutes", "90").containsEntry("dueTime", "09:00");
    }

    @Test
    void escapeLeavesAPlanWhereItWas() {
        UUID plan = plan("Visit", "2027-05-05", "09:00", "60");
        Page page = opened(WEEK);
        BoundingBox box = chip(page, plan).boundingBox();

        page.mouse().move(box.x + 20, box.y + 8);
        page.mouse().down();
        page.mouse().move(box.x + 200, box.y + 80);
        page.mouse().move(box.x + 210, box.y + 90);
        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(chip(page, plan).boundingBox().x).isEqualTo(box.x);
        assertThat(chip(page, plan).boundingBox().y).isEqualTo(box.y);
        assertThat(fields(plan)).containsEntry("dueTime", "09:00");
        assertThat(page.locator("dialog[open]").count()).isZero();
    }

    @Test
    void aWholeDayGetsATimeAndATimeAWholeDay() {
        UUID whole = plan("Whole", "2027-05-04", "", "");
        UUID timed = plan("Timed", "2027-05-05", "09:00", "");
        Page page = opened(WEEK);

        drag(page, chip(page, whole), column(page, "2027-05-04").boundingBox().x + 40, top(page, 40) + 6);
        page.waitForSelector("#toasts form button");
        page.navigate(WEEK);
        BoundingBox lane = page.locator("[data-date='2027-05-07'] [data-lane]").boundingBox();
        drag(page, chip(page, timed), lane.x + 40, lane.y + 8);
        page.waitForSelector("#toasts form button");

        assertThat(fields(whole)).containsEntry("due", "2027-05-04").containsEntry("dueTime", "10:00");
        assertThat(fields(timed)).containsEntry("due", "2027-05-07").doesNotContainKey("dueTime");
    }

    @Test
    void overEmptyTimeAPlanIsDrawnWhoseFormComesFilledIn() {
        Page page = opened(WEEK);
        BoundingBox column = column(page, "2027-05-06").boundingBox();
        double top = top(page, 40);

        page.mouse().move(column.x + 30, top + 2);
        page.mouse().down();
        page.mouse().move(column.x + 30, top + 3 * QUARTER);
        page.mouse().move(column.x + 30, top + 4 * QUARTER - 3);
        page.mouse().up();
        page.waitForSelector("main [name=subject]");

        assertThat(page.inputValue("[name=due]")).isEqualTo("2027-05-06");
        assertThat(page.inputValue("[name=dueTime]")).isEqualTo("10:00");
        assertThat(page.inputValue("[name=minutes]")).isEqualTo("60");
        page.fill("[name=subject]", "Drawn");
        page.click("main .btn-primary");
        page.waitForSelector("[data-date='2027-05-06'] .plan:has-text('Drawn')");
        assertThat(page.url()).contains("span=week&day=2027-05-05");
    }

    @Test
    void byKeyboardAloneAPlanIsFoundMovedAndTakenAway() {
        UUID first = plan("First", "2027-05-04", "09:00", "30");
        UUID second = plan("Second", "2027-05-05", "09:15", "30");
        Page page = opened(WEEK);

        page.focus("#plan-" + first);
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("plan-" + second);
        page.keyboard().press("Enter");
        page.waitForSelector("dialog[open] [name=to]");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.fill("dialog [name=to]", "2027-05-07");
        page.fill("dialog [name=time]", "11:05");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-date='2027-05-07'] #plan-" + second);
        page.waitForLoadState();
        assertThat(fields(second)).containsEntry("dueTime", "11:05").containsEntry("minutes", "30");

        page.keyboard().press("m");
        page.waitForSelector(".cal-month-days");
        page.keyboard().press("d");
        page.waitForSelector(".cal-scroll.is-one");
        page.keyboard().press("n");
        page.waitForSelector("main [name=subject]");
        assertThat(page.inputValue("[name=due]")).isEqualTo("2027-05-05");
    }

    @Test
    void inAMonthAPlanIsDraggedToAnotherDayAndKeepsItsTime() {
        UUID plan = plan("Visit", "2027-05-05", "09:00", "60");
        Page page = opened("/calendar?span=month&day=2027-05-05");

        BoundingBox cell = page.locator("[data-date='2027-05-14']").boundingBox();
        drag(page, chip(page, plan), cell.x + 40, cell.y + 60);
        page.waitForSelector("#toasts form button");
        assertThat(page.locator("[data-date='2027-05-14'] #plan-" + plan).count())
                .isOne();

        assertThat(fields(plan)).containsEntry("due", "2027-05-14").containsEntry("dueTime", "09:00");
    }

    @Test
    void onAPhoneTheWeekIsAListAndTheCardMovesAPlan() {
        UUID plan = plan("Visit", "2027-05-05", "09:00", "60");
        Page page = chromium.signedIn(rep, Chromium.PHONE, ColorScheme.LIGHT);
        page.navigate(WEEK);

        assertThat(Chromium.overhang(page)).isLessThanOrEqualTo(0);
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(chip(page, plan).boundingBox().height).isGreaterThanOrEqualTo(32);
        chip(page, plan).click();
        page.waitForSelector("dialog[open] [name=to]");
        page.fill("dialog [name=to]", "2027-05-07");
        page.click("dialog .plan-card-move button");
        page.waitForSelector("[data-date='2027-05-07'] #plan-" + plan);
        page.navigate("/calendar?span=day&day=2027-05-07");
        assertThat(Chromium.overhang(page)).isLessThanOrEqualTo(0);
    }

    @Test
    void withoutScriptsPlansStandInTheirPlacesAndTheirCardIsAPage() {
        UUID early = plan("Early", "2027-05-05", "02:00", "60");
        UUID late = plan("Late", "2027-05-05", "04:00", "60");
        Page scripted = opened(WEEK);
        Browser browser = scripted.context().browser();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setStorageState(scripted.context().storageState()))) {
            Page page = context.newPage();
            page.navigate(scripted.url());

            double between =
                    chip(page, late).boundingBox().y - chip(page, early).boundingBox().y;
            assertThat(between).isEqualTo(8 * QUARTER);
            chip(page, early).click();
            page.fill("[name=time]", "03:00");
            page.click(".plan-card-move button");
            assertThat(page.url()).contains("/calendar?day=2027-05-05");
        }
        assertThat(fields(early)).containsEntry("dueTime", "03:00");
    }

    private Page opened(String address) {
        Page page = chromium.signedIn(rep);
        page.navigate(address);
        return page;
    }

    private static Locator chip(Page page, UUID plan) {
        return page.locator("#plan-" + plan);
    }

    private static Locator column(Page page, String day) {
        return page.locator("[data-date='" + day + "'] [data-hours]");
    }

    /** Where a quarter of the day begins on the page. */
    private static double top(Page page, int quarter) {
        return column(page, "2027-05-03").boundingBox().y + quarter * QUARTER;
    }

    /** By a point near its upper left corner to a point of the page. */
    private static void drag(Page page, Locator what, double x, double y) {
        BoundingBox from = what.boundingBox();
        page.mouse().move(from.x + 20, from.y + 6);
        page.mouse().down();
        page.mouse().move(x, y - 5);
        page.mouse().move(x, y);
        page.mouse().up();
    }

    private Map<String, String> fields(UUID plan) {
        return activities.fields(plan, viewer);
    }

    private UUID plan(String subject, String day, String time, String minutes) {
        Map<String, String> values = new HashMap<>(Map.of("subject", subject, "due", day));
        if (!time.isEmpty()) {
            values.put("dueTime", time);
        }
        if (!minutes.isEmpty()) {
            values.put("minutes", minutes);
        }
        return activities.plan(ActivityKind.MEETING, null, values, viewer);
    }
}
