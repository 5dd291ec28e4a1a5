package atrium.web.activities;

import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.identity.StandardRole;
import atrium.domain.invitations.Invitations;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class InvitationPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    Activities activities;

    @Autowired
    Invitations invitations;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    Viewer rep;
    String guest;

    @BeforeEach
    void somebodyToInvite() {
        rep = people.viewer(SALES_REP);
        guest = "guest-" + UUID.randomUUID() + "@else.example";
    }

    @Test
    void whoeverPlansAMeetingWithGuestsIsAskedWhatToTellThem() throws Exception {
        String place = plan("Eva <b> <" + guest + ">")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(place).endsWith("/invitation?from=day");
        web.perform(get(String.valueOf(place)).with(people.as(SALES_REP)))
                .andExpect(content().string(containsString("Eva &lt;b&gt;")))
                .andExpect(content().string(containsString("Not told yet")))
                .andExpect(content().string(containsString("Send 1 mail")));
        UUID meeting = UUID.fromString(String.valueOf(place).split("/")[2]);
        send(meeting, "See <you>", SALES_REP).andExpect(redirectedUrl("/my-day#plan-" + meeting));
        assertThat(jdbc.sql("SELECT text FROM outgoing_mail WHERE recipient = :guest")
                        .param("guest", guest)
                        .query(String.class)
                        .single())
                .startsWith("See <you>");
        page(meeting, SALES_REP)
                .andExpect(content().string(containsString("Knows all")))
                .andExpect(content().string(not(containsString("name=\"message\""))));
    }

    @Test
    void nobodyIsAskedWhereThereIsNobodyToTell() throws Exception {
        plan("").andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("#plan-")));
        plan("Nobody Atall " + guest.replace("@", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody is called")));
    }

    @Test
    void whoMovesAMeetingOrTakesItAwayIsAskedToTellItsGuests() throws Exception {
        UUID meeting = meeting();
        invitations.send(meeting, "", rep);

        perform(
                        post("/activities/{id}/postponement", meeting)
                                .param("to", "2031-01-02")
                                .param("from", "day")
                                .header("HX-Request", "true"),
                        SALES_REP)
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", "/activities/" + meeting + "/invitation?from=day"));
        page(meeting, SALES_REP).andExpect(content().string(containsString("Knows an older version")));
        send(meeting, "", SALES_REP);
        perform(post("/activities/{id}/withdrawal", meeting), SALES_REP)
                .andExpect(redirectedUrl("/activities/" + meeting + "/invitation"));
        page(meeting, SALES_REP)
                .andExpect(content().string(containsString("Call off the meeting")))
                .andExpect(content().string(containsString("Believes to be invited")));
    }

    @Test
    void aGuestReadsNothingOfWhatOthersAreToldAndStrangersLearnNothing() throws Exception {
        Viewer colleague = people.viewer(MARKETER);
        UUID meeting = activities.plan(
                ActivityKind.MEETING,
                null,
                Map.of("subject", "Visit", "due", "2030-01-02", "guests", guest + "\n" + colleague.name()),
                rep);

        page(meeting, MARKETER).andExpect(status().isForbidden());
        send(meeting, "", MARKETER).andExpect(status().isForbidden());
        page(meeting, SALES_MANAGER).andExpect(status().isNotFound());
        send(meeting, "", SALES_MANAGER).andExpect(status().isNotFound());
        web.perform(get("/activities/{id}/invitation", meeting)).andExpect(status().isUnauthorized());
        assertThat(jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = :guest")
                        .param("guest", guest)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void peopleAreOfferedWhileTheyAreTyped() throws Exception {
        String name = people.viewer(MARKETER).name();

        web.perform(get("/guests/choices").param("q", name).with(people.as(SALES_REP)))
                .andExpect(content().string(containsString("data-name=\"" + name + " &lt;")));
        web.perform(get("/guests/choices").param("q", "\0%_").with(people.as(SALES_REP)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-name"))));
    }

    @Test
    void aMessageTooLongIsKeptAndSaid() throws Exception {
        send(meeting(), "x".repeat(4_001), SALES_REP)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(4_001))));
    }

    private UUID meeting() {
        return activities.plan(
                ActivityKind.MEETING, null, Map.of("subject", "Visit", "due", "2030-01-02", "guests", guest), rep);
    }

    private ResultActions plan(String guests) throws Exception {
        return perform(
                post("/activities")
                        .param("kind", "meeting")
                        .param("from", "day")
                        .param("subject", "Visit")
                        .param("due", "2030-01-02")
                        .param("guests", guests),
                SALES_REP);
    }

    private ResultActions send(UUID meeting, String message, StandardRole role) throws Exception {
        return perform(
                post("/activities/{id}/invitation", meeting)
                        .param("message", message)
                        .param("from", "day"),
                role);
    }

    private ResultActions page(UUID meeting, StandardRole role) throws Exception {
        return web.perform(get("/activities/{id}/invitation", meeting).with(people.as(role)));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, StandardRole role) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
