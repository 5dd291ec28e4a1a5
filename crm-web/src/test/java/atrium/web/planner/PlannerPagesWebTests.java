package atrium.web.planner;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.identity.StandardRole;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.Viewer;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PlannerPagesWebTests {

    private static final String WEEK = "/calendar?span=week&day=2027-05-05";
    private static final int MOST_STATEMENTS = 8;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Activities activities;

    @Autowired
    People directory;

    @Autowired
    Teams teams;

    @Autowired
    CountedStatements statements;

    @ParameterizedTest
    @EnumSource
    void everybodySeesTheirOwn(StandardRole role) throws Exception {
        Viewer viewer = people.viewer(role);
        UUID plan = plan(viewer, "Own plan of " + role, Map.of("due", "2027-05-05", "dueTime", "09:00"));

        for (String span : List.of("day", "week", "month", "list")) {
            as(role, get("/calendar").param("span", span).param("day", "2027-05-05"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("plan-" + plan)));
        }
        as(role, get("/calendar/plans/" + plan)).andExpect(content().string(containsString("Own plan of " + role)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar", "/calendar/people", "/calendar/plans/00000000-0000-7000-8000-000000000000"})
    void aStrangerIsSentToTheSignIn(String path) throws Exception {
        web.perform(get(path).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("/sign-in**"));
    }

    @Test
    void calendarsOutsideOnesCircleAreNotThere() throws Exception {
        UUID stranger = person("Stranger");
        UUID team = teams.found("Others " + UUID.randomUUID(), null, null, List.of(stranger), false);
        UUID secret = activities.plan(
                ActivityKind.MEETING,
                null,
                Map.of(
                        "subject",
                        "Hidden words",
                        "due",
                        "2027-05-05",
                        "dueTime",
                        "09:00",
                        "owner",
                        stranger.toString()),
                people.viewer(ADMINISTRATOR));

        as(SALES_REP, get(WEEK).param("person", stranger.toString())).andExpect(status().isNotFound());
        as(SALES_REP, get(WEEK).param("team", team.toString())).andExpect(status().isNotFound());
        as(SALES_REP, get("/calendar/plans/" + secret)).andExpect(status().isNotFound());
        as(SALES_REP, get("/calendar/people").param("q", "Stranger"))
                .andExpect(content().string(not(containsString(stranger.toString()))))
                .andExpect(content().string(not(containsString(team.toString()))));
        as(StandardRole.SUPPORT_AGENT, get(WEEK).param("team", team.toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is-busy")))
                .andExpect(content().string(not(containsString("Hidden words"))));
    }

    @Test
    void howOneLastLookedIsRememberedForOneselfWithoutTheDay() throws Exception {
        String kept = as(SALES_REP, get("/calendar?span=month&kind=call&day=2027-05-05"))
                .andReturn()
                .getResponse()
                .getHeader("Set-Cookie");
        Cookie cookie = new Cookie("atrium-calendar", kept.replaceFirst("^[^=]+=([^;]+);.*", "$1"));

        as(SALES_REP, get("/calendar").cookie(cookie))
                .andExpect(content().string(containsString("cal-month-days")))
                .andExpect(content().string(containsString("span=month&amp;kind=call")))
                .andExpect(content().string(not(containsString("day=2027-05-05"))))
                .andExpect(header().doesNotExist("Set-Cookie"));
        as(ADMINISTRATOR, get("/calendar").cookie(cookie)).andExpect(content().string(containsString("cal-grid")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "span=nonsense",
                "day=2026-02-30",
                "day=999999999-01-01",
                "person=x",
                "team=1",
                "kind=x",
                "after=99999",
                "after=-1"
            })
    void whatAnAddressSaysWronglyCountsAsNotSaid(String part) throws Exception {
        as(SALES_REP, get("/calendar?" + part)).andExpect(status().isOk());
    }

    @Test
    void aPlanIsMovedToATimeAndBackToWhereOneLookedAtIt() throws Exception {
        Viewer viewer = people.viewer(SALES_REP);
        UUID plan = plan(viewer, "Move me", Map.of("due", "2027-05-05"));
        as(
                        SALES_REP,
                        post("/activities/" + plan + "/postponement")
                                .param("to", "2027-05-06")
                                .param("time", "10:15")
                                .param("minutes", "45")
                                .param("from", WEEK))
                .andExpect(redirectedUrlPattern("/calendar?span=week&day=2027-05-05#plan-*"));
        assertThat(activities.fields(plan, viewer))
                .containsEntry("due", "2027-05-06")
                .containsEntry("dueTime", "10:15")
                .containsEntry("minutes", "45");
        as(
                        SALES_REP,
                        post("/activities/" + plan + "/postponement/return?day=2027-05-05&time=&minutes=")
                                .param("from", "https://elsewhere.example/calendar"))
                .andExpect(redirectedUrlPattern("/my-day#plan-*"));
        assertThat(activities.fields(plan, viewer))
                .containsEntry("due", "2027-05-05")
                .doesNotContainKeys("dueTime", "minutes");
    }

    @Test
    void theFormOfANewPlanComesFilledIn() throws Exception {
        as(SALES_REP, get("/activities/new?kind=call&due=2027-05-05&dueTime=09:45&minutes=30"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"09:45\"")))
                .andExpect(content().string(containsString("name=\"contactName\"")))
                .andExpect(content().string(containsString("kind=meeting")));
        as(SALES_REP, get("/activities/new?kind=nonsense")).andExpect(status().isBadRequest());
    }

    @Test
    void aWeekOfATeamOfTwoHundredIsReadInFewStatementsAndTwentyFiveAtATime() throws Exception {
        Viewer administrator = people.viewer(ADMINISTRATOR);
        List<UUID> members = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            UUID member = person("Member " + number);
            members.add(member);
            if (number < 60) {
                plan(administrator, "Plan", Map.of("due", "2027-05-05", "owner", member.toString()));
            }
        }
        UUID team = teams.found("Two hundred " + UUID.randomUUID(), null, null, members, false);
        for (String span : List.of("week", "day", "month", "list")) {
            MockHttpServletRequestBuilder page =
                    get("/calendar?day=2027-05-05").param("span", span).param("team", team.toString());
            as(ADMINISTRATOR, page);
            statements.reset();
            as(ADMINISTRATOR, page).andExpect(content().string(containsString("1 to 25 of 200")));
            assertThat(statements.sent()).as(span).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
        as(ADMINISTRATOR, get("/calendar?span=week&after=175").param("team", team.toString()))
                .andExpect(content().string(containsString("176 to 200 of 200")));
    }

    private UUID person(String name) {
        return directory.add(
                new NewPerson(
                        name,
                        "p" + UUID.randomUUID() + "@us.example",
                        null,
                        ZoneId.of("Europe/Berlin"),
                        Locale.ENGLISH),
                false);
    }

    private UUID plan(Viewer viewer, String subject, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("subject", subject);
        return activities.plan(ActivityKind.TASK, null, all, viewer);
    }

    private ResultActions as(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
