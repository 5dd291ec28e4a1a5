package atrium.web.stories;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activityplans.ActivityPlans;
import atrium.domain.customers.AccountManagement;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.testing.Voyages;
import atrium.web.security.ForSignedIn;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of any record that has a story is a controller and a template: all that happens there finds back to it. */
@PageTest
@Import({Voyages.class, StoriedPageWebTests.Plugged.class})
class StoriedPageWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Voyages.Table voyages;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ActivityPlans plans;

    @Autowired
    RecordFiles files;

    Viewer nora;
    RecordRef voyage;
    String page;
    String account;

    @TestConfiguration(proxyBeanMethods = false)
    static class Plugged {

        @Bean
        VoyagePage voyagePage(StoriedPage page, RecordAccess access, RecordTypes types) {
            return new VoyagePage(page, access, types);
        }
    }

    @Controller
    static class VoyagePage {

        private final StoriedPage page;
        private final RecordAccess access;
        private final RecordTypes types;

        VoyagePage(StoriedPage page, RecordAccess access, RecordTypes types) {
            this.page = page;
            this.access = access;
            this.types = types;
        }

        @ForSignedIn
        @GetMapping("/voyages/{id}")
        String show(
                @PathVariable UUID id,
                @RequestParam MultiValueMap<String, String> parameters,
                @RequestHeader HttpHeaders headers,
                Model model,
                Viewer viewer) {
            RecordRef record = seen(id, viewer);
            if (StoriedPage.storyAlone(headers)) {
                page.story(model, record, parameters, viewer);
                return StoriedPage.STORY;
            }
            page.fill(model, record, true, parameters, viewer);
            return "customers/_timeline :: whole";
        }

        @ForSignedIn
        @GetMapping("/voyages/{id}/timeline")
        String further(
                @PathVariable UUID id,
                @RequestParam MultiValueMap<String, String> parameters,
                Model model,
                Viewer viewer) {
            page.further(model, seen(id, viewer), parameters, viewer);
            return StoriedPage.FURTHER;
        }

        private RecordRef seen(UUID id, Viewer viewer) {
            access.require(types.of("voyage").orElseThrow(), id, Act.READ, viewer);
            return new RecordRef("voyage", id);
        }
    }

    @BeforeEach
    void aVoyage() {
        nora = people.viewer(ADMINISTRATOR);
        UUID acme = accounts.open(Map.of("name", "Acme"), nora).value();
        account = "/accounts/" + acme;
        voyage = voyages.of("Maiden voyage", acme, null, nora.personId());
        page = "/voyages/" + voyage.id();
    }

    @Test
    void aNoteIsWrittenThereAndNamedOnTheCustomersPage() throws Exception {
        web.perform(about(post("/notes")).param("text", "Rough sea")).andExpect(redirectedUrl(page + "#composer"));

        assertThat(text(get(page)))
                .contains("Rough sea", "name=\"type\" value=\"voyage\"", "action=\"" + page + "\"")
                .doesNotContain(">Maiden voyage</a>");
        assertThat(text(get(account))).contains("Rough sea", "<a href=\"" + page + "\">Maiden voyage</a>");
    }

    @Test
    void whatIsPlannedThereIsDoneChangedAndNamedElsewhere() throws Exception {
        web.perform(about(post("/activities")).param("kind", "task").param("subject", "Load the ship"))
                .andExpect(redirectedUrlPattern(page + "#plan-*"));

        assertThat(text(get(page))).contains("Load the ship").doesNotContain(">Maiden voyage</a>");
        assertThat(text(get(account))).contains("Load the ship", "<a href=\"" + page + "\">Maiden voyage</a>");
        assertThat(text(get("/my-day"))).contains("<a href=\"" + page + "\">Maiden voyage</a>");
        String plan = text(get("/my-day")).replaceAll("(?s).*id=\"plan-([^\"]*)\".*", "$1");
        assertThat(text(get("/calendar/plans/" + plan))).contains("<a href=\"" + page + "\">Maiden voyage</a>");
        String done = text(get(page)).replaceAll("(?s).*action=\"(/activities/[^\"]*/completion)\".*", "$1");
        web.perform(post(done).with(people.as(ADMINISTRATOR)).with(people.form()))
                .andExpect(redirectedUrl(page + "#composer"));
        assertThat(text(get(page).param("kind", "tasks"))).contains("Load the ship");
    }

    @Test
    void theStoryAnswersAloneAndStretchByStretch() throws Exception {
        web.perform(about(post("/notes")).param("text", "Rough sea"));

        assertThat(text(get(page).header("HX-Target", "story").param("q", "rough")))
                .contains("id=\"story\"", "Rough sea")
                .doesNotContain("composer-box");
        assertThat(text(get(page + "/timeline"))).contains("Rough sea").doesNotContain("id=\"story\"");
        assertThat(text(get(page).param("q", "calm"))).doesNotContain("Rough sea");
    }

    @Test
    void panelsOfOtherRoomsStandThere() throws Exception {
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(model().attribute("panels", hasItem("files")))
                .andExpect(model().attribute("panels", not(hasItem("group"))));
        files.add(voyage, "map.txt", new ByteArrayInputStream("here".getBytes(StandardCharsets.UTF_8)), nora);

        assertThat(text(get("/panels/voyage/{id}/files", voyage.id()))).contains("map.txt");
        assertThat(text(get(page))).contains("map.txt");
    }

    @Test
    void activityPlansAreStartedThere() throws Exception {
        assertThat(plans.types()).contains("account", "contact", "voyage");
        web.perform(get("/activity-plans/start")
                        .param("type", "voyage")
                        .param("id", voyage.id().toString())
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder about(MockHttpServletRequestBuilder request) {
        return request.param("type", "voyage")
                .param("id", voyage.id().toString())
                .with(people.as(ADMINISTRATOR))
                .with(people.form());
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
