package atrium.web.activities;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
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
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ActivityPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Agenda agenda;

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

    @Test
    void aTaskIsPlannedShownDoneAndOpenedAgain() throws Exception {
        String place = web.perform(sent("task", "plan", "Send <b>offer</b>").param("due", "2020-01-31"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        OpenActivity task = planned().get(0);
        assertThat(place).isEqualTo(page + "#plan-" + task.id());
        assertThat(task.ownerId()).isEqualTo(nora.personId());

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Send &lt;b&gt;offer&lt;/b&gt;")))
                .andExpect(content().string(containsString("is-late")))
                .andExpect(content().string(containsString("planned a task")));
        web.perform(get(page).with(people.as(EXECUTIVE)))
                .andExpect(content().string(containsString("Send &lt;b&gt;offer")))
                .andExpect(content().string(not(containsString("/completion"))));

        web.perform(changed(task, "/completion", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#composer"));
        assertThat(planned()).isEmpty();
        web.perform(changed(task, "/reopening", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#composer"));
        assertThat(planned()).hasSize(1);
        web.perform(changed(task, "/completion", EXECUTIVE)).andExpect(status().isForbidden());
        assertThat(planned()).hasSize(1);
    }

    @Test
    void aCallIsLogged() throws Exception {
        web.perform(sent("call", "log", "Terms").param("outcome", "reached").param("description", "Net 30"))
                .andExpect(redirectedUrl(page + "#composer"));

        assertThat(planned()).isEmpty();
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("called: Terms")))
                .andExpect(content().string(containsString("Net 30")));
    }

    @Test
    void aWrongTimeIsNamedAndWhatWasTypedStaysToBeSentAgain() throws Exception {
        web.perform(sent("meeting", "plan", "Workshop")
                        .param("dueTime", "14:30")
                        .param("place", "Ulm"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please enter the day, too.")))
                .andExpect(content().string(containsString("value=\"Workshop\"")))
                .andExpect(content().string(containsString("value=\"Ulm\"")))
                .andExpect(content().string(containsString("value=\"" + acme.id() + "\"")));
        assertThat(planned()).isEmpty();
    }

    @Test
    void anActivityIsChangedAndTakenAway() throws Exception {
        web.perform(sent("meeting", "plan", "Workshop").param("due", "2030-01-31"));
        OpenActivity meeting = planned().get(0);
        web.perform(get("/activities/" + meeting.id() + "/edit").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("value=\"2030-01-31\"")));

        web.perform(post("/activities/" + meeting.id())
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("was.subject", "Workshop")
                        .param("subject", "Big workshop")
                        .param("was.place", "")
                        .param("place", "Ulm"))
                .andExpect(redirectedUrl(page + "#plan-" + meeting.id()));
        assertThat(planned())
                .extracting(OpenActivity::subject, OpenActivity::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Big workshop", "Ulm"));

        web.perform(changed(meeting, "/withdrawal", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#composer"));
        assertThat(planned()).isEmpty();
        web.perform(changed(meeting, "/return", ADMINISTRATOR)).andExpect(redirectedUrl(page + "#composer"));
        assertThat(planned()).hasSize(1);
    }

    private List<OpenActivity> planned() {
        return agenda.open(acme, nora);
    }

    private MockHttpServletRequestBuilder sent(String kind, String way, String subject) {
        return post("/activities")
                .with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("type", acme.type())
                .param("id", acme.id().toString())
                .param("kind", kind)
                .param("way", way)
                .param("subject", subject);
    }

    private MockHttpServletRequestBuilder changed(OpenActivity activity, String state, StandardRole role) {
        return post("/activities/" + activity.id() + state)
                .with(people.as(role))
                .with(people.form());
    }
}
