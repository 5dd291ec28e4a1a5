package atrium.web.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.DemoPeople.DemoPerson;
import atrium.web.Chromium;
import atrium.web.barriers.Crawl.Visited;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page that a link leads to stands against WCAG 2.2 AA, whoever follows it, in both themes, on a desk and on a phone. */
@BarrierTest
class BarriersUiTests {

    private static final int MANY = 50;
    // No link leads to what is not there, or to what nobody can read. The list first: its first customers are those
    // with deeds.
    private static final List<String> BEGINNINGS = List.of(
            "/accounts",
            "/",
            "/nowhere",
            "/offline",
            "/admin/roles",
            "/accounts?filter=nonsense",
            "/search?q=a",
            "/forgotten",
            "/forgotten/asked",
            "/me/proof",
            "/me/theme",
            "/password/void",
            "/sign-in",
            "/styleguide/errors/409",
            "/styleguide/errors/422");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    Deeds deeds;

    @Autowired
    SecondSteps secondSteps;

    @Autowired
    ShownTemplates templates;

    @Test
    void noPageThatALinkLeadsToStandsInAnybodysWay(Chromium chromium) throws IOException {
        List<String> found = new ArrayList<>();
        Looks stranger = new Looks(chromium.window(Chromium.DESK, ColorScheme.LIGHT));
        deeds.doAll(visitors.browser(visitors.administrator(), port), visitors.administrator());
        secondSteps.doAll(port);
        found.addAll(stranger.at(deeds.passwordLink(visitors.administrator()), true));

        Set<String> paths = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        Set<String> states = new HashSet<>();
        for (DemoPerson person : visitors.all()) {
            Looks looks = new Looks(visitors.window(person, chromium));
            for (Visited page : Crawl.from(visitors.browser(person, port), BEGINNINGS, kinds, states)) {
                if (paths.add(page.path()) || page.isNew()) {
                    found.addAll(looks.at(page.address(), page.isNew()));
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(templates.missing())
                .as("templates of which nobody saw anything, beside those that only a step shows")
                .isSubsetOf(StepBarriersUiTests.SHOWN);
        assertThat(paths).hasSizeGreaterThan(MANY);
    }
}
