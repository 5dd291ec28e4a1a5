package atrium.web.lists;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.TestViewers;
import atrium.web.security.SignedInForTests;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class EmptyListWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @BeforeEach
    void setUp() {
        people.viewer(atrium.domain.identity.StandardRole.ADMINISTRATOR);
    }

    @Test
    void whoMayBothIsOfferedToCreateAndToImport() throws Exception {
        Viewer newcomer = TestViewers.seeingOwn();

        shown(newcomer, "/accounts", containsString("href=\"/accounts/new\""));
        shown(newcomer, "/accounts", containsString("href=\"/imports/new?type=account\""));
        shown(newcomer, "/contacts", containsString("href=\"/imports/new?type=contact\""));
    }

    @Test
    void whoMayNeitherIsOfferedNothing() throws Exception {
        Viewer any = TestViewers.seeingOwn();
        Viewer reader = new Viewer(
                any.personId(),
                any.name(),
                any.locale(),
                any.zone(),
                any.theme(),
                any.owners(),
                any.colleagues(),
                any.teams(),
                Map.of("account", Map.of(Act.READ, Level.OWN)),
                Set.of());

        shown(reader, "/accounts", not(containsString("blank-ways")));
    }

    @Test
    void aFilterWithoutMatchesOffersToClearItOnly() throws Exception {
        shown(TestViewers.seeingOwn(), "/accounts?q=nobody", not(containsString("blank-ways")));
    }

    @Test
    void withoutScriptsLongChoicesAreALinkAway() throws Exception {
        shown(
                TestViewers.seeingOwn(),
                "/accounts",
                containsString("<noscript><a class=\"btn btn-small\" href=\"/accounts?ask=country\">"));
    }

    private void shown(Viewer viewer, String address, Matcher<String> what) throws Exception {
        web.perform(get(address).with(authentication(SignedInForTests.as(viewer))))
                .andExpect(content().string(what));
    }
}
