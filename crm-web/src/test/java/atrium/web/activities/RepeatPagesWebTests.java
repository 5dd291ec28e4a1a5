package atrium.web.activities;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Agenda;
import atrium.domain.activities.Completions;
import atrium.domain.activities.Following;
import atrium.domain.activities.OpenActivity;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.shell.Toast;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class RepeatPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Activities activities;

    @Autowired
    Agenda agenda;

    @Autowired
    CompletionPages pages;

    @Autowired
    MessageSource texts;

    Viewer nora;
    RecordRef acme;
    String page;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), nora).value());
        page = "/accounts/" + acme.id();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unit=days|every day",
                "unit=days every=3|every 3 days",
                "unit=working-days|every working day",
                "unit=weeks|every week on Tuesday",
                "unit=weeks every=2 on=tue,thu,fri|every 2 weeks on Tuesday, Thursday and Friday",
                "unit=months|every month on the 24th",
                "unit=months pace=weekday|every month on the fourth Tuesday",
                "unit=months pace=last|every month on the last Tuesday",
                "unit=years|every year on 24 November",
                "unit=days every=3 counted=done|3 days after it was done",
                "unit=months free=move|every month on the 24th, or the next working day",
                "unit=weeks until=2036-01-31|every week on Tuesday, until 31 Jan 2036",
                "unit=weeks times=1|every week on Tuesday, for the last time",
                "unit=weeks times=2|every week on Tuesday, once more",
                "unit=weeks times=10|every week on Tuesday, 9 more times"
            })
    void theRuleIsSaidWhereThePlanStands(String rule, String words) throws Exception {
        UUID plan = plan(rule, "2026-11-24");

        web.perform(get(page).with(people.as(EXECUTIVE)))
                .andExpect(content().string(containsString(">" + words + "<")))
                .andExpect(content().string(not(containsString("/skip"))));
        web.perform(get("/my-day").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("<title>" + words + "</title>")));
        activities.withdraw(plan, nora);
    }

    @Test
    void theFormOffersTheRulesOfTheDayAndKeepsOneOfItsOwn() throws Exception {
        UUID plan = plan("unit=weeks every=2 on=tue,thu until=2036-01-31", "2026-11-24");

        web.perform(get("/activities/" + plan + "/edit").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString(">Every month on the 24th</option>")))
                .andExpect(content().string(containsString(">Every year on 24 November</option>")))
                .andExpect(content().string(containsString("<option value=\"other\" selected=\"selected\">")))
                .andExpect(content().string(containsString("value=\"tue\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"2036-01-31\"")))
                .andExpect(content().string(containsString("for those that follow")));
        // Sent as it was, nothing changes.
        web.perform(own(post("/activities/" + plan), "weeks", "2")
                        .param("was.repeat", "unit=weeks every=2 on=tue,thu until=2036-01-31")
                        .param("repeat.on", "thu", "tue")
                        .param("repeat.ends", "until")
                        .param("repeat.until", "2036-01-31"))
                .andExpect(redirectedUrl(page + "#plan-" + plan));
        assertThat(activities.fields(plan, nora))
                .containsEntry("repeat", "unit=weeks every=2 on=tue,thu until=2036-01-31");
    }

    @Test
    void aRuleOfOnesOwnIsAskedForOnAPageWithWhatWasTyped() throws Exception {
        web.perform(sent(post("/activities"))
                        .param("repeat", "other")
                        .param("due", "2026-11-24")
                        .param("description", "With care"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("With care")))
                .andExpect(content().string(containsString("name=\"repeat.unit\"")))
                .andExpect(content().string(containsString("<option value=\"other\" selected=\"selected\">")));
        assertThat(planned()).isEmpty();

        web.perform(own(sent(post("/activities")), "months", "2")
                        .param("due", "2026-11-24")
                        .param("repeat.pace", "last")
                        .param("repeat.ends", "times")
                        .param("repeat.times", "4"))
                .andExpect(status().is3xxRedirection());
        assertThat(activities.fields(planned().get(0).id(), nora))
                .containsEntry("repeat", "unit=months every=2 pace=last times=4")
                .containsEntry("owner", nora.personId().toString());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        web.perform(own(sent(post("/activities")), "weeks", "a lot")
                        .param("due", "2026-11-24")
                        .param("repeat.ends", "until")
                        .param("repeat.until", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"repeat.every-note\"")))
                .andExpect(content().string(containsString("id=\"repeat.until-note\"")));
        web.perform(sent(post("/activities")).param("repeat", "unit=weeks"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("it repeats from it on")));
        assertThat(planned()).isEmpty();
    }

    @Test
    void aRuleThatSomebodyElseChangedIsSaidInWords() throws Exception {
        UUID plan = plan("unit=weeks", "2026-11-24");
        activities.edit(plan, new FieldEdit(Map.of(), Map.of("repeat", "unit=days every=3")), nora);

        web.perform(own(post("/activities/" + plan), "months", "1").param("was.repeat", "unit=weeks"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("every 3 days")))
                .andExpect(content().string(containsString("name=\"was.repeat\" value=\"unit=days every=3\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'Done. Next on Tuesday, 24 November'",
        "1, 'Done. Next on Tuesday, 24 November; one date that had passed was left out'",
        "3, 'Done. Next on Tuesday, 24 November; 3 dates that had passed were left out'"
    })
    void doneItSaysWhenTheNextOneIs(int missed, String words) {
        Following next = new Following(UUID.randomUUID(), LocalDate.of(2026, 11, 24), missed);
        Toast told = pages.told(new Completions.Done(Optional.empty(), Optional.empty(), Optional.of(next)), nora);

        assertThat(texts.getMessage(told.text(), told.args(), nora.locale())).isEqualTo(words);
    }

    @Test
    void doneOneIsOpenAgain() throws Exception {
        UUID plan = plan("unit=years", "2023-11-24");

        web.perform(deed(plan, "/completion", ADMINISTRATOR)).andExpect(status().is3xxRedirection());
        assertThat(planned()).hasSize(1);
    }

    @Test
    void oneIsSkippedByWhoMayChangeItAndBroughtBack() throws Exception {
        UUID plan = plan("unit=weeks", "2035-03-06");

        web.perform(deed(plan, "/skip", EXECUTIVE)).andExpect(status().isForbidden());
        web.perform(deed(plan, "/skip", SALES_REP)).andExpect(status().isNotFound());
        web.perform(deed(plan, "/skip", ADMINISTRATOR).param("from", "day"))
                .andExpect(redirectedUrl("/my-day#plan-" + plan));
        assertThat(activities.fields(plan, nora)).containsEntry("due", "2035-03-13");
        web.perform(deed(plan, "/skip/return", EXECUTIVE)
                        .param("day", "2035-03-06")
                        .param("date", "2035-03-06"))
                .andExpect(status().isForbidden());
        web.perform(deed(plan, "/skip/return", ADMINISTRATOR)
                        .param("day", "2035-03-06")
                        .param("date", "2035-03-06"))
                .andExpect(redirectedUrl(page + "#plan-" + plan));
        assertThat(activities.fields(plan, nora)).containsEntry("due", "2035-03-06");
        web.perform(deed(plan("", "2035-03-06"), "/skip", ADMINISTRATOR)).andExpect(status().isUnprocessableContent());
    }

    private UUID plan(String rule, String due) {
        return activities.plan(ActivityKind.TASK, acme, Map.of("subject", "Again", "due", due, "repeat", rule), nora);
    }

    private List<OpenActivity> planned() {
        return agenda.open(acme, nora);
    }

    private MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request) {
        return request.with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("type", acme.type())
                .param("id", acme.id().toString())
                .param("kind", "task")
                .param("subject", "Again");
    }

    private MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request, String unit, String every) {
        return request.with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("repeat", "other")
                .param("repeat.unit", unit)
                .param("repeat.every", every)
                .param("repeat.counted", "planned")
                .param("repeat.free", "keep");
    }

    private MockHttpServletRequestBuilder deed(UUID plan, String deed, StandardRole role) {
        return post("/activities/" + plan + deed).with(people.as(role)).with(people.form());
    }
}
