package atrium.web.barriers;

import atrium.domain.identity.DemoPeople;
import atrium.domain.identity.DemoPeople.DemoPerson;
import atrium.web.Browser;
import atrium.web.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** People of the demo company who look at its pages. */
@TestComponent
class Visitors {

    private final DemoPeople people;

    Visitors(DemoPeople people) {
        this.people = people;
    }

    List<DemoPerson> all() {
        return people.all();
    }

    DemoPerson administrator() {
        return all().stream()
                .filter(person -> person.role().equals("Administrator"))
                .findFirst()
                .orElseThrow();
    }

    /** Signed in, without a window. */
    Browser browser(DemoPerson person, int port) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in/demo", "person", person.id().toString());
        return browser;
    }

    /** Signed in, in the light on a desk. */
    Page window(DemoPerson person, Chromium chromium) {
        Page page = chromium.window(Chromium.DESK, ColorScheme.LIGHT);
        page.navigate("/sign-in");
        page.click("button:has-text('" + person.name() + "')");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
