package atrium.web.activityplans;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Agenda;
import atrium.domain.activities.OpenActivity;
import atrium.domain.activityplans.ActivityPlanKeeping;
import atrium.domain.activityplans.ActivityPlans;
import atrium.domain.activityplans.PlanRuns;
import atrium.domain.activityplans.PlanSteps;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.HashMap;
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
class PlanPagesWebTests {

    private static final String HOME = "/admin/activity-plans";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ActivityPlanKeeping keeping;

    @Autowired
    ActivityPlans plans;

    @Autowired
    PlanSteps steps;

    @Autowired
    PlanRuns runs;

    @Autowired
    Agenda agenda;

    @Autowired
    JdbcClient jdbc;

    Viewer nora;
    RecordRef acme;
    String page;
    UUID plan;
    UUID step;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), nora).value());
        page = "/accounts/" + acme.id();
        plan = keeping.add(Map.of("name", "Onboarding " + acme.id(), "types", "account"), nora);
        step = steps.add(plan, step("Welcome {name}"), nora);
    }

    @AfterEach
    void nothingIsKept() {
        jdbc.sql("DELETE FROM activity_plan_run").update();
        jdbc.sql("DELETE FROM activity_plan_step").update();
        jdbc.sql("DELETE FROM activity_plan").update();
    }

    @Test
    void aPlanIsKeptWithItsSteps() throws Exception {
        web.perform(form(post(HOME)).param("name", "Fair").param("types", "account", "contact"))
                .andExpect(status().is3xxRedirection());
        UUID fair = plans.all().stream()
                .filter(one -> one.name().equals("Fair"))
                .findFirst()
                .orElseThrow()
                .id();
        MockHttpServletRequestBuilder added = form(post(HOME + "/" + fair + "/steps"));
        step("Thank <b>{name}</b>").forEach(added::param);
        web.perform(added).andExpect(redirectedUrl(HOME + "/" + fair));
        UUID only = plans.get(fair).steps().get(0).id();

        web.perform(get(HOME + "/" + fair).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Thank &lt;b&gt;{name}&lt;/b&gt;")))
                .andExpect(content().string(containsString("1 working day after the start")));
        web.perform(get(HOME + "/" + fair + "/steps/" + only).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("value=\"1\"")));
        web.perform(form(post(HOME + "/" + fair + "/steps/" + only + "/removal")))
                .andExpect(redirectedUrl(HOME + "/" + fair));
        assertThat(plans.get(fair).steps()).isEmpty();
        web.perform(form(post(HOME + "/" + fair + "/archive"))).andExpect(redirectedUrl(HOME + "/" + fair));
        web.perform(get(HOME).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Restore: Fair")));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        web.perform(form(post(HOME)).param("name", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-note\"")))
                .andExpect(content().string(containsString("Please choose at least one.")));
        web.perform(form(post(HOME + "/" + plan + "/steps"))
                        .param("kind", "call")
                        .param("subject", "x")
                        .param("workingDays", "many")
                        .param("responsible", "person"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"workingDays-note\"")))
                .andExpect(content().string(containsString("id=\"person-note\"")));
    }

    @Test
    void onlyAdministratorsKeepPlans() throws Exception {
        for (StandardRole role : new StandardRole[] {SALES_MANAGER, EXECUTIVE, SALES_REP}) {
            web.perform(get(HOME).with(people.as(role))).andExpect(status().isForbidden());
            web.perform(post(HOME + "/" + plan + "/archive")
                            .with(people.as(role))
                            .with(people.form()))
                    .andExpect(status().isForbidden());
        }
        assertThat(plans.get(plan).archived()).isFalse();
    }

    @Test
    void aPlanIsStartedSeenAndStopped() throws Exception {
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("/activity-plans/start?type=account")));
        web.perform(preview(ADMINISTRATOR))
                .andExpect(content().string(containsString("value=\"Welcome Acme\"")))
                .andExpect(content().string(containsString("<main>")));
        web.perform(preview(ADMINISTRATOR).header("HX-Request", "true"))
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(not(containsString("<main>"))));

        web.perform(started(ADMINISTRATOR, nora.personId().toString())).andExpect(redirectedUrl(page + "#planned"));
        assertThat(agenda.open(acme, nora)).extracting(OpenActivity::subject).containsExactly("Hello");
        UUID run = runs.of(acme).get(0).id();
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("0 of 1 done")))
                .andExpect(content().string(containsString("started Onboarding")));
        web.perform(get(page).with(people.as(EXECUTIVE)))
                .andExpect(content().string(containsString("0 of 1 done")))
                .andExpect(content().string(not(containsString("/stop"))))
                .andExpect(content().string(not(containsString("/activity-plans/start"))));

        web.perform(run(run, "/stop", EXECUTIVE)).andExpect(status().isForbidden());
        web.perform(run(run, "/stop", SALES_REP)).andExpect(status().isNotFound());
        web.perform(run(run, "/stop", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#planned"));
        assertThat(agenda.open(acme, nora)).isEmpty();
        web.perform(run(run, "/resumption", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#planned"));
        assertThat(agenda.open(acme, nora)).hasSize(1);
    }

    @Test
    void whoMayNotAddToTheCustomerStartsNothing() throws Exception {
        web.perform(preview(EXECUTIVE)).andExpect(status().isForbidden());
        web.perform(preview(SALES_REP)).andExpect(status().isNotFound());
        web.perform(started(EXECUTIVE, nora.personId().toString())).andExpect(status().isForbidden());
        web.perform(started(SALES_REP, nora.personId().toString())).andExpect(status().isNotFound());
        assertThat(agenda.open(acme, nora)).isEmpty();
    }

    @Test
    void whoIsToDoItIsDemandedAtTheStart() throws Exception {
        web.perform(started(ADMINISTRATOR, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString("value=\"Hello\"")));
        web.perform(form(post("/activity-plans/start"))
                        .param("type", "account")
                        .param("id", acme.id().toString())
                        .param("plan", plan.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please tick at least one step.")));
        assertThat(agenda.open(acme, nora)).isEmpty();
    }

    private static Map<String, String> step(String subject) {
        return new HashMap<>(Map.of(
                "kind", "call", "subject", subject, "workingDays", "1", "counted", "start", "responsible", "starter"));
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(people.as(ADMINISTRATOR)).with(people.form());
    }

    private MockHttpServletRequestBuilder preview(StandardRole role) {
        return get("/activity-plans/start")
                .param("type", "account")
                .param("id", acme.id().toString())
                .param("plan", plan.toString())
                .with(people.as(role));
    }

    private MockHttpServletRequestBuilder started(StandardRole role, String owner) {
        return post("/activity-plans/start")
                .param("type", "account")
                .param("id", acme.id().toString())
                .param("plan", plan.toString())
                .param(step + ".on", "on")
                .param(step + ".subject", "Hello")
                .param(step + ".due", "2035-03-01")
                .param(step + ".owner", owner)
                .with(people.as(role))
                .with(people.form());
    }

    private MockHttpServletRequestBuilder run(UUID run, String deed, StandardRole role) {
        return post("/activity-plans/runs/" + run + deed).with(people.as(role)).with(people.form());
    }
}
