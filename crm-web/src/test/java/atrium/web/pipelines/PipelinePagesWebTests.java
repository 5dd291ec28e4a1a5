package atrium.web.pipelines;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PipelinePagesWebTests {

    private static final String HOME = "/admin/pipelines";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Pipelines pipelines;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anotherWayToSell() throws Exception {
        people.viewer(ADMINISTRATOR);
        web.perform(form(post(HOME)).param("name", "Zinnia").param("like", "sales"))
                .andExpect(redirectedUrl(HOME + "/zinnia"));
    }

    @AfterEach
    void oneWayToSell() {
        jdbc.sql("DELETE FROM pipeline_stage WHERE pipeline = 'zinnia'").update();
        jdbc.sql("DELETE FROM pipeline WHERE code = 'zinnia'").update();
        jdbc.sql("UPDATE pipeline_state SET version = version + 1").update();
    }

    @Test
    void stagesAreAddedChangedOrderedAndRemoved() throws Exception {
        String stages = HOME + "/zinnia/stages";
        web.perform(form(post(stages))
                        .param("name", "Trial")
                        .param("stageProbability", "60")
                        .param("rottingDays", "9")
                        .param("requiredFields", "", "account", "value")
                        .param("requiredActivity", "meeting")
                        .param("requiredFile", ""))
                .andExpect(redirectedUrl(HOME + "/zinnia"));
        Stage trial = pipelines.stage("zinnia-trial").orElseThrow();
        assertThat(trial.entry().fields()).containsExactly("account", "value");
        assertThat(trial.entry().activity()).isEqualTo("meeting");

        web.perform(form(post(stages + "/zinnia-trial/place")).param("to", "up"))
                .andExpect(redirectedUrl(HOME + "/zinnia"));
        assertThat(pipelines.of("zinnia").orElseThrow().open())
                .extracting(Stage::name)
                .containsExactly("Qualification", "Needs", "Proposal", "Trial", "Negotiation");

        web.perform(form(post(stages + "/zinnia-trial")).param("name", "Needs").param("stageProbability", "60"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-note\"")));
        web.perform(form(post(stages + "/zinnia-trial/removal"))).andExpect(redirectedUrl(HOME + "/zinnia"));
        assertThat(pipelines.stage("zinnia-trial")).isEmpty();
    }

    @Test
    void pipelineIsRenamedAndTheNameOfAnotherIsRefused() throws Exception {
        web.perform(form(post(HOME + "/zinnia")).param("name", "Sales").param("active", "yes"))
                .andExpect(status().isUnprocessableContent());
        web.perform(form(post(HOME + "/zinnia")).param("name", "Zinnias").param("active", "no"))
                .andExpect(redirectedUrl(HOME + "/zinnia"));
        web.perform(get(HOME).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Zinnias")))
                .andExpect(content().string(containsString("No new deals")));
    }

    @Test
    void onlyWhoKeepsTheSystemKeepsPipelines() throws Exception {
        web.perform(get(HOME).with(people.as(SALES_MANAGER))).andExpect(status().isForbidden());
        web.perform(get(HOME + "/unknown").with(people.as(ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(people.as(ADMINISTRATOR)).with(people.form());
    }
}
