package atrium.web.notifications;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SUPPORT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.notifications.Notification;
import atrium.domain.notifications.Notifications;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class NotificationPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Notes notes;

    @Autowired
    Notifications notifications;

    Viewer nora;
    Viewer mia;
    RecordRef account;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        mia = people.viewer(MARKETER);
        account = new RecordRef(
                "account",
                accounts.open(Map.of("name", "Krämer & <b>Söhne</b>"), nora).value());
        notifications.readAll(mia);
        notes.write(account, "See @" + mia.name(), List.of("4:" + mia.personId()), nora);
    }

    @Test
    void whatSomebodyWasToldStandsBehindTheBellAndOnAPage() throws Exception {
        String said = nora.name() + " mentioned you in a note on Krämer &amp; &lt;b&gt;Söhne&lt;/b&gt;";
        web.perform(get("/me").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("bell-count\" aria-hidden=\"true\">1<")));
        web.perform(get("/notifications/panel").with(people.as(MARKETER)))
                .andExpect(content().string(containsString(said)));
        web.perform(get("/notifications").param("unread", "true").with(people.as(MARKETER)))
                .andExpect(content().string(containsString(said)));
        web.perform(get("/notifications").with(people.as(SUPPORT_AGENT)))
                .andExpect(content().string(not(containsString(said))));
    }

    @Test
    void itLeadsToTheRecordAndIsReadThen() throws Exception {
        UUID id = told().id();
        web.perform(get("/notifications/" + id).with(people.as(SUPPORT_AGENT))).andExpect(status().isNotFound());
        web.perform(get("/notifications/" + id).with(people.as(MARKETER)))
                .andExpect(redirectedUrl("/accounts/" + account.id()));

        assertThat(notifications.unread(mia.personId())).isZero();
        web.perform(get("/me").with(people.as(MARKETER)))
                .andExpect(content().string(not(containsString("bell-count"))));
    }

    @Test
    void allAreReadAtOnce() throws Exception {
        web.perform(post("/notifications/reading").with(people.as(MARKETER)).with(people.form()))
                .andExpect(redirectedUrl("/notifications"));

        assertThat(notifications.unread(mia.personId())).isZero();
    }

    @Test
    void newsComeWithTheBellAndAToastEach() throws Exception {
        web.perform(get("/notifications/news")
                        .param("since", "2020-01-01T00:00:00Z")
                        .with(people.as(MARKETER)))
                .andExpect(content().string(containsString("id=\"bell\"")))
                .andExpect(content().string(containsString("<toast-message")));
        web.perform(get("/notifications/news")
                        .param("since", "2200-01-01T00:00:00Z")
                        .with(people.as(MARKETER)))
                .andExpect(content().string(containsString("id=\"bell\"")))
                .andExpect(content().string(not(containsString("<toast-message"))));
        web.perform(get("/notifications/news").param("since", "once").with(people.as(MARKETER)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aStrangerHearsNothingAndSomebodySignedInListens() throws Exception {
        web.perform(get("/notifications/stream").with(people.as(MARKETER)))
                .andExpect(request().asyncStarted());
        web.perform(get("/notifications/stream")).andExpect(status().isUnauthorized());
    }

    @Test
    void howOneIsToldIsChosenAndWrongHoursAreNamed() throws Exception {
        web.perform(post("/me/notifications")
                        .with(people.as(MARKETER))
                        .with(people.form())
                        .param("quietFrom", "20:00")
                        .param("quietUntil", "seven")
                        .param("dailyAt", "25:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a time of day.")))
                .andExpect(content().string(containsString("value=\"25:00\"")));
        web.perform(post("/me/notifications")
                        .with(people.as(MARKETER))
                        .with(people.form())
                        .param("mention.mail", "daily")
                        .param("quietFrom", "20:00")
                        .param("quietUntil", "")
                        .param("dailyAt", "07:30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please enter when the quiet hours begin")))
                .andExpect(content().string(containsString("value=\"20:00\"")));
        web.perform(post("/me/notifications")
                        .with(people.as(MARKETER))
                        .with(people.form())
                        .param("mention.mail", "daily")
                        .param("mention.page", "true")
                        .param("quietFrom", "20:00")
                        .param("quietUntil", "07:00")
                        .param("dailyAt", "07:30"))
                .andExpect(redirectedUrl("/me/notifications"));
        web.perform(get("/me/notifications").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("value=\"07:30\"")));
    }

    private Notification told() {
        return notifications.page(true, null, mia).get(0);
    }
}
