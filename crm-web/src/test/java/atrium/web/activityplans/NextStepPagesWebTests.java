package atrium.web.activityplans;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.NextStep;
import atrium.domain.activities.NextSteps;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class NextStepPagesWebTests {

    private static final String HOME = "/admin/next-steps";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    NextSteps steps;

    @Autowired
    Activities activities;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;

    @BeforeEach
    void nothingFollowsATask() {
        nora = people.viewer(ADMINISTRATOR);
        jdbc.sql("DELETE FROM next_step WHERE after_kind = 'task'").update();
    }

    @AfterEach
    void nothingFollowsATaskAgain() {
        jdbc.sql("DELETE FROM next_step WHERE after_kind = 'task'").update();
        jdbc.sql("DELETE FROM activity WHERE subject LIKE '%the report'").update();
    }

    @Test
    void aNextStepIsAddedChangedAndRemoved() throws Exception {
        web.perform(form(post(HOME))
                        .param("after", "task")
                        .param("kind", "call")
                        .param("subject", "Tell of {subject}")
                        .param("workingDays", "2")
                        .param("mode", "plan"))
                .andExpect(redirectedUrl(HOME));
        NextStep added = steps.after(ActivityKind.TASK, "").orElseThrow();
        web.perform(get(HOME).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Tell of {subject}")))
                .andExpect(content().string(containsString("2 working days later")));
        web.perform(get(HOME + "/" + added.id()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("value=\"Tell of {subject}\"")));

        UUID report = activities.plan(ActivityKind.TASK, null, Map.of("subject", "the report"), nora);
        web.perform(form(post("/activities/" + report + "/completion"))).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("SELECT kind FROM activity WHERE subject = 'Tell of the report'")
                        .query(String.class)
                        .list())
                .containsExactly("call");

        web.perform(form(post(HOME + "/" + added.id() + "/removal"))).andExpect(redirectedUrl(HOME));
        assertThat(steps.after(ActivityKind.TASK)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        web.perform(form(post(HOME))
                        .param("after", "task")
                        .param("kind", "call")
                        .param("workingDays", "x")
                        .param("mode", "suggest"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"subject-note\"")))
                .andExpect(content().string(containsString("id=\"workingDays-note\"")))
                .andExpect(content().string(containsString("Tasks are done with one click")));
    }

    @Test
    void onlyAdministratorsKeepThem() throws Exception {
        web.perform(get(HOME).with(people.as(SALES_MANAGER))).andExpect(status().isForbidden());
        web.perform(post(HOME).with(people.as(SALES_MANAGER)).with(people.form()))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(people.as(ADMINISTRATOR)).with(people.form());
    }
}
