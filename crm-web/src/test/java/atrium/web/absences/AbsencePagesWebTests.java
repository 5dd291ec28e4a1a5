package atrium.web.absences;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
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

import atrium.domain.absences.Absence;
import atrium.domain.absences.Absences;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class AbsencePagesWebTests {

    private static final String PAGE = "/me/absences";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    Viewer rep;
    Viewer manager;
    LocalDate today;

    @BeforeEach
    void somebody() {
        rep = people.viewer(SALES_REP);
        manager = people.viewer(SALES_MANAGER);
        today = LocalDate.ofInstant(clock.instant(), rep.zone());
        noAbsences();
    }

    @AfterEach
    void noAbsences() {
        Viewer administrator = people.viewer(ADMINISTRATOR);
        absences.of(rep.personId(), administrator).forEach(one -> absences.remove(one.id(), administrator));
    }

    @Test
    void anAbsenceIsPlannedWithADeputyByName() throws Exception {
        perform(SALES_REP, planned("deputyName", manager.name())).andExpect(redirectedUrl(PAGE));

        assertThat(stored()).hasSize(1);
        assertThat(stored().get(0).deputyId()).isEqualTo(manager.personId());
        show(SALES_REP, PAGE)
                .andExpect(content().string(containsString(manager.name() + " stands in")))
                .andExpect(content().string(containsString("At sea")));
        show(SALES_MANAGER, PAGE).andExpect(content().string(containsString("You stand in for")));
    }

    @Test
    void wrongFieldsAreExplainedAndNothingTypedIsLost() throws Exception {
        perform(SALES_REP, planned("deputyName", "Nobody Atall"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No active colleague has this name.")))
                .andExpect(content().string(containsString("value=\"Nobody Atall\"")))
                .andExpect(content().string(containsString("value=\"At sea\"")));
        perform(SALES_REP, post(PAGE).param("firstDay", "soon").param("lastDay", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"soon\"")));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aChangeOfTheSameFieldMeanwhileIsShownBeforeItIsOverwritten() throws Exception {
        UUID id = plan(today.plusDays(10), today.plusDays(12));
        String was = today.plusDays(12).toString();
        perform(SALES_REP, edit(id, was, today.plusDays(13).toString())).andExpect(redirectedUrl(PAGE));
        perform(SALES_REP, edit(id, was, today.plusDays(14).toString()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(today.plusDays(13).toString())));
    }

    @Test
    void whoIsAwayEndsItAndARemovedOneComesBack() throws Exception {
        UUID id = plan(today.minusDays(2), today.plusDays(2));
        show(SALES_REP, PAGE).andExpect(content().string(containsString("I’m back")));
        perform(SALES_REP, post(PAGE + "/" + id + "/end")).andExpect(redirectedUrl(PAGE));
        assertThat(stored().get(0).lastDay()).isEqualTo(today.minusDays(1));

        UUID next = plan(today.plusDays(1), today.plusDays(2));
        Cookie[] session = perform(SALES_REP, post(PAGE + "/" + next + "/removal"))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(stored()).hasSize(1);
        String shown = web.perform(get(PAGE).cookie(session).with(people.as(SALES_REP)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher undo = Pattern.compile("action=\"(" + PAGE + "\\?[^\"]+)\"").matcher(shown);
        assertThat(undo.find()).isTrue();
        perform(SALES_REP, post(URI.create(undo.group(1).replace("&amp;", "&"))))
                .andExpect(redirectedUrl(PAGE));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void othersAreKeptByWhoKeepsPeopleAlone() throws Exception {
        UUID id = plan(today.plusDays(1), today.plusDays(2));
        String page = "/admin/people/" + rep.personId() + "/absences";

        show(ADMINISTRATOR, page).andExpect(status().isOk()).andExpect(content().string(containsString(rep.name())));
        show(SALES_MANAGER, page).andExpect(status().isForbidden());
        show(SALES_MANAGER, PAGE + "/" + id).andExpect(status().isNotFound());
        perform(SALES_MANAGER, post(PAGE + "/" + id + "/removal")).andExpect(status().isNotFound());
        show(ADMINISTRATOR, PAGE + "/" + id).andExpect(status().isNotFound());
        perform(ADMINISTRATOR, post(PAGE + "/" + id + "/removal")).andExpect(status().isNotFound());
        show(ADMINISTRATOR, "/admin/people/" + manager.personId() + "/absences/" + id)
                .andExpect(status().isNotFound());
        show(ADMINISTRATOR, page + "/" + id).andExpect(status().isOk());
        perform(ADMINISTRATOR, post(page).param("firstDay", day(20)).param("lastDay", day(21)))
                .andExpect(redirectedUrl(page));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void ownHoursAreKeptAndWrongOnesExplained() throws Exception {
        perform(SALES_REP, post(PAGE + "/hours").param("own", "true").param("monday", "9-25"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"9-25\"")));
        perform(SALES_REP, post(PAGE + "/hours").param("own", "true").param("monday", "9-13"))
                .andExpect(redirectedUrl(PAGE));
        show(SALES_REP, PAGE)
                .andExpect(content().string(containsString("09:00–13:00")))
                .andExpect(content().string(containsString("These hours are personal ones")));
        perform(SALES_REP, post(PAGE + "/hours").param("calendar", "")).andExpect(redirectedUrl(PAGE));
        show(SALES_REP, PAGE).andExpect(content().string(not(containsString("These hours are personal ones"))));
    }

    @Test
    void whoStandsInFindsTheDayAndTheCalendarOfSomebodyAway() throws Exception {
        String day = "/my-day?of=" + rep.personId();
        show(SALES_MANAGER, day).andExpect(status().isForbidden());
        absences.plan(
                rep.personId(),
                Map.of(
                        "firstDay",
                        today.toString(),
                        "lastDay",
                        day(3),
                        "deputy",
                        manager.personId().toString()),
                rep);

        show(SALES_MANAGER, "/my-day").andExpect(content().string(containsString("href=\"" + day + "\"")));
        show(SALES_MANAGER, day)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The day of " + rep.name())));
        show(SALES_REP, "/my-day").andExpect(content().string(containsString("You are away")));
        show(SALES_MANAGER, "/calendar?span=week&person=" + rep.personId())
                .andExpect(content().string(containsString("plan is-away")));
    }

    private UUID plan(LocalDate first, LocalDate last) {
        return absences.plan(rep.personId(), Map.of("firstDay", first.toString(), "lastDay", last.toString()), rep);
    }

    private List<Absence> stored() {
        return absences.of(rep.personId(), rep);
    }

    private String day(int later) {
        return today.plusDays(later).toString();
    }

    private MockHttpServletRequestBuilder planned(String field, String value) {
        return post(PAGE)
                .param("firstDay", day(5))
                .param("lastDay", day(7))
                .param("note", "At sea")
                .param(field, value);
    }

    private static MockHttpServletRequestBuilder edit(UUID id, String was, String now) {
        return post(PAGE + "/" + id).param("was.lastDay", was).param("lastDay", now);
    }

    private ResultActions show(StandardRole role, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(people.as(role)));
    }

    private ResultActions perform(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
