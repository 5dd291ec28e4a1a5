package atrium.web.calendars;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.calendars.CalendarDay;
import atrium.domain.calendars.CalendarKeeping;
import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.OwnDay;
import atrium.domain.calendars.WorkingCalendars;
import atrium.domain.organization.Teams;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class CalendarPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    CalendarKeeping keeping;

    @Autowired
    Teams teams;

    UUID id;
    String page;

    @BeforeEach
    void aCalendar() {
        Map<String, String> values = new HashMap<>(Map.of("name", "Shifts " + UUID.randomUUID()));
        values.putAll(Map.of("zone", "Europe/Berlin", "country", "DE", "monday", "09:00-12:30, 13:30-18:00"));
        id = keeping.add(values, people.viewer(ADMINISTRATOR));
        page = "/admin/calendars/" + id;
    }

    @Test
    void theListNamesCalendarsAndTheCompanysOne() throws Exception {
        show("/admin/calendars")
                .andExpect(content().string(containsString(calendar().name())))
                .andExpect(content().string(containsString("Office hours")));
    }

    @Test
    void aCalendarIsAddedAndWrongFieldsAreExplained() throws Exception {
        String name = "Care " + UUID.randomUUID();
        perform(post("/admin/calendars")
                        .param("name", name)
                        .param("zone", "UTC")
                        .param("monday", "22-6"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ends before it begins")))
                .andExpect(content().string(containsString("value=\"22-6\"")));
        perform(post("/admin/calendars")
                        .param("name", name)
                        .param("zone", "UTC")
                        .param("monday", "22-24"))
                .andExpect(status().is3xxRedirection());
        assertThat(calendars.all()).extracting(KeptCalendar::name).contains(name);
    }

    @Test
    void twoAdministratorsMeetOnlyAtTheSameField() throws Exception {
        perform(edit("monday", "09:00–12:30, 13:30–18:00", "08:00-12:00")).andExpect(redirectedUrl(page));
        perform(edit("tuesday", "", "10:00-12:00")).andExpect(redirectedUrl(page));
        perform(edit("monday", "09:00–12:30, 13:30–18:00", "07:00-12:00"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("08:00–12:00")));
        show(page).andExpect(content().string(containsString("08:00–12:00")));
    }

    @Test
    void itsPageShowsDaysOffAndWorksOutMoments() throws Exception {
        show(page + "?from=2026-01-12T09:00&amount=10&unit=hours")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("German Unity Day")))
                .andExpect(content().string(containsString("January 19, 2026")));
        show(page + "?from=2026-01-12T09:00&amount=2&unit=days")
                .andExpect(content().string(containsString("January 26, 2026")));
        show(page + "?from=then&amount=many&unit=hours")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please enter a date and a time.")));
        show(page + "?from=2026-01-12T09:00&amount=999999&unit=hours")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("outside the years 1950 to 2149")));
    }

    @Test
    void ownDaysComeAndGo() throws Exception {
        perform(post(page + "/days").param("name", "Outing").param("date", "2026-02-30"))
                .andExpect(status().isUnprocessableContent());
        perform(post(page + "/days").param("name", "Outing & more").param("date", "2026-06-08"))
                .andExpect(redirectedUrl(page));
        OwnDay day = calendar().ownDays().get(0);
        show(page + "/days/" + day.id()).andExpect(content().string(containsString("Outing &amp; more")));
        perform(post(page + "/days/" + day.id())
                        .param("name", "Outing & more")
                        .param("date", "2026-06-08")
                        .param("hours", "9-10"))
                .andExpect(redirectedUrl(page));
        assertThat(calendar().time().worksOn(LocalDate.of(2026, 6, 8))).isTrue();

        Cookie[] session = perform(post(page + "/days/" + day.id() + "/removal"))
                .andExpect(redirectedUrl(page))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(calendar().ownDays()).isEmpty();
        String shown = web.perform(get(page).cookie(session).with(people.as(ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher undo = Pattern.compile("action=\"([^\"]+/days\\?[^\"]+)\"").matcher(shown);
        assertThat(undo.find()).isTrue();
        perform(post(URI.create(undo.group(1).replace("&amp;", "&")))).andExpect(redirectedUrl(page));
        assertThat(calendar().ownDays())
                .singleElement()
                .extracting(OwnDay::name, one -> one.hours().toString())
                .containsExactly("Outing & more", "09:00–10:00");
    }

    @Test
    void aHolidayIsWorkedAndTakenOffAgain() throws Exception {
        LocalDate easter = LocalDate.of(2026, 4, 6);
        String key = calendar().days(2026).stream()
                .filter(day -> day.date().equals(easter))
                .map(CalendarDay::holiday)
                .map(holiday -> Objects.requireNonNull(holiday).key())
                .findFirst()
                .orElseThrow();
        perform(post(page + "/worked").param("holiday", key).param("year", "2026"))
                .andExpect(redirectedUrl(page));
        assertThat(calendar().time().worksOn(easter)).isTrue();
        perform(post(page + "/worked/removal").param("holiday", key).param("year", "2026"))
                .andExpect(redirectedUrl(page));
        assertThat(calendar().time().worksOn(easter)).isFalse();
        perform(post(page + "/worked").param("holiday", "nothing").param("year", "999999"))
                .andExpect(status().isNotFound());
    }

    @Test
    void teamsFollowAndAnArchivedCalendarLetsThemGo() throws Exception {
        UUID team = teams.found("Night " + UUID.randomUUID(), null, null, Set.of(), false);
        perform(post(page + "/teams").param("team", team.toString())).andExpect(redirectedUrl(page));
        assertThat(calendars.ofTeam(team).id()).isEqualTo(id);

        perform(post(page + "/archive")).andExpect(redirectedUrl(page));
        assertThat(calendar().archived()).isFalse();
        perform(post(page + "/archive").param("team", team.toString())).andExpect(redirectedUrl(page));
        assertThat(calendar().archived()).isTrue();
        assertThat(calendars.ofTeam(team)).isSameAs(calendars.ofCompany());
        perform(post(page + "/restoration")).andExpect(redirectedUrl(page));
        perform(post(page + "/teams").param("team", team.toString())).andExpect(redirectedUrl(page));
        perform(post(page + "/teams/" + team + "/removal")).andExpect(redirectedUrl(page));
        assertThat(calendars.byTeam()).doesNotContainKey(team);
    }

    @Test
    void theCompanysCalendarIsHandedOnAndBack() throws Exception {
        UUID before = calendars.ofCompany().id();
        perform(post(page + "/company")).andExpect(redirectedUrl(page));
        assertThat(calendars.ofCompany().id()).isEqualTo(id);
        perform(post("/admin/calendars/" + before + "/company")).andExpect(status().is3xxRedirection());
        assertThat(calendars.ofCompany().id()).isEqualTo(before);
    }

    @Test
    void regionsFollowTheCountryAndACountryWithoutListSaysSo() throws Exception {
        show("/admin/calendars/regions?country=DE").andExpect(content().string(containsString("Bavaria")));
        show("/admin/calendars/regions?country=TH").andExpect(content().string(not(containsString("select"))));
        perform(edit("country", "DE", "TH")).andExpect(redirectedUrl(page));
        show(page).andExpect(content().string(containsString("no list of the public holidays of Thailand")));
    }

    private KeptCalendar calendar() {
        return calendars.get(id);
    }

    private MockHttpServletRequestBuilder edit(String field, String was, String now) {
        return post(page).param("was." + field, was).param(field, now);
    }

    private ResultActions show(String address) throws Exception {
        return web.perform(get(address).with(people.as(ADMINISTRATOR)));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()));
    }
}
