package atrium.web.deals;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.sales.deals.DealPeople;
import atrium.sales.deals.DealPerson;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deal is won with a moment of joy that stands in nobody's way, and its people are named without leaving its page. */
@UiTest
class DealUiTests {

    private static final String CHEER =
            "#toasts[role=status] .is-cheer:has-text('is won: €4,800. Your first this quarter.')";

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    DealManagement deals;

    @Autowired
    DealDirectory directory;

    @Autowired
    DealPeople people;

    Page page;
    Viewer viewer;
    DealId deal;
    String name;

    @BeforeEach
    void aDealThatIsReadyToBeWon(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        viewer = company.viewer(person);
        name = "Crane " + person.id();
        String account =
                accounts.open(Map.of("name", "Harbour"), viewer).value().toString();
        Map<String, String> values = Map.of(
                "name",
                name,
                "account",
                account,
                "value",
                "4800",
                "owner",
                person.id().toString());
        deal = deals.open(values, viewer);
        page = chromium.signedIn(person);
    }

    @Test
    void winOnABoardIsToldBesideTheWayBack() {
        page.navigate("/deals?board=stage&q=" + name);
        page.focus("[data-value=qualification] .board-card a");
        page.keyboard().press("m");
        page.waitForSelector("#board-move [data-to]:focus");
        page.focus("#board-move [data-to=won]");
        page.keyboard().press("Enter");
        page.waitForSelector(CHEER);

        page.click("#toasts button:has-text('Undo')");
        page.waitForSelector("#toasts :text('Moved to Qualification')");
        assertThat(directory.details(deal, viewer).progress().open()).isTrue();
    }

    @Test
    void winOnItsPageMovesNothingForWhoeverAsksForLessMotion() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/deals/" + deal.value());
        page.click(".stage-move .btn-good");
        page.waitForSelector(CHEER);

        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.sparks i')).animationName"))
                .isEqualTo("none");
    }

    @Test
    void somebodyIsTakenInFromThePageAndOutAgainAndBack() {
        String lastName = "Quay" + viewer.personId().toString().substring(24);
        contacts.open(Map.of("firstName", "Ida", "lastName", lastName), viewer);
        page.navigate("/deals/" + deal.value());
        page.click("[hx-get$='/people/new']");
        page.fill("dialog[open] [name=contactName]", "Ida " + lastName);
        page.click("dialog[open] .picker-choice");
        page.check("dialog[open] [name=roles][value=decides]");
        page.click("dialog[open] .btn-primary");
        page.waitForSelector("#toasts :text('Ida " + lastName + " takes part.')");
        page.waitForSelector(".person-row:has-text('Main person'):has-text('Decides')");

        page.click(".person-row [aria-label^='Take Ida']");
        page.waitForSelector("#toasts :text('was taken out')");
        assertThat(people.of(deal, viewer)).isEmpty();
        page.click("#toasts button:has-text('Undo')");
        page.waitForSelector(".person-row:has-text('Decides')");
        assertThat(people.of(deal, viewer))
                .singleElement()
                .matches(DealPerson::main)
                .matches(DealPerson::decides);
    }
}
