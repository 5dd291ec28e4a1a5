package atrium.web.calendarfeeds;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.CalendarAddresses;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.Secret;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The feed as programs read it: by a library other than the one that writes it, and by the letter of RFC 5545. */
@PageTest
class CalendarFeedWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Activities activities;

    @Autowired
    AccountManagement accounts;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    Viewer rep;
    String address;

    @BeforeEach
    void somebodyHasAnAddress() {
        rep = people.viewer(SALES_REP);
        address = address(addresses.make(rep));
    }

    @AfterEach
    void nobodyHasOne() {
        addresses.revoke(rep);
        addresses.revoke(people.viewer(MARKETER));
        addresses.revoke(people.viewer(EXECUTIVE));
    }

    @Test
    void aStrangerWhoKnowsTheAddressReadsThePlansOfItsPersonAndNobodyElses() throws Exception {
        UUID mine = plan(ActivityKind.MEETING, null, rep, "subject", "Mine", "due", "2027-03-04");
        UUID theirs =
                plan(ActivityKind.MEETING, null, people.viewer(MARKETER), "subject", "Theirs", "due", "2027-03-04");

        MockHttpServletResponse answer = read(address);

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=300, private");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getContentAsString()).contains(mine.toString()).doesNotContain(theirs.toString());
        web.perform(get(address).header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());
    }

    @Test
    void anAddressThatWasRevokedMadeAnewOrOfSomebodyInactiveIsLikeOneThatNeverWas() throws Exception {
        MockHttpServletResponse never = none(address(Secret.random()));
        assertThat(never.getContentAsByteArray()).isEmpty();

        String before = address;
        address = address(addresses.make(rep));
        none(before);
        read(address);
        addresses.revoke(rep);
        none(address);

        String gone = address(addresses.make(rep));
        active(false);
        try {
            none(gone);
        } finally {
            active(true);
        }
        read(gone);
    }

    @Test
    void awkwardTextsComeThroughAsTheyAre() throws Exception {
        String subject = "Lunch; \"tapas\", wine\\water: 🎉 " + "é".repeat(260);
        String description = "First, line; of two\n\nBEGIN:VEVENT\nЗдравствуйте 👩‍👩‍👧 \\n " + "long ".repeat(200);
        Map<String, String> customer =
                Map.of("name", "Acme, Sons; Co", "owner", rep.personId().toString());
        RecordRef acme = new RecordRef(
                "account", accounts.open(customer, people.viewer(ADMINISTRATOR)).value());
        UUID lunch = plan(
                ActivityKind.MEETING,
                acme,
                rep,
                "subject",
                subject,
                "description",
                description,
                "place",
                "Calle 1, Madrid; back room",
                "due",
                "2027-03-04",
                "dueTime",
                "13:00",
                "minutes",
                "90");

        VEvent event = event(lunch);

        assertThat(value(event, Property.SUMMARY)).isEqualTo(subject + " · Acme, Sons; Co");
        assertThat(value(event, Property.DESCRIPTION))
                .startsWith("Meeting\n\n" + description.strip())
                .endsWith("/accounts/" + acme.id());
        assertThat(value(event, Property.LOCATION)).isEqualTo("Calle 1, Madrid; back room");
        assertThat(value(event, Property.URL)).endsWith("/accounts/" + acme.id());
        assertThat(value(event, Property.DTSTART)).isEqualTo("20270304T120000Z");
        assertThat(value(event, Property.DTEND)).isEqualTo("20270304T133000Z");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.TRANSP)).isEqualTo("OPAQUE");
        assertThat(value(event, Property.LAST_MODIFIED)).endsWith("Z").isEqualTo(value(event, Property.DTSTAMP));
    }

    @Test
    void aWholeDayIsADayAndWhatIsDoneIsTicked() throws Exception {
        UUID task = plan(ActivityKind.TASK, null, rep, "subject", "Report", "due", "2028-02-29");
        activities.complete(task, rep);

        VEvent event = event(task);

        assertThat(value(event, Property.DTSTART)).isEqualTo("20280229");
        assertThat(value(event, Property.DTEND)).isEqualTo("20280301");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("✓ Report");
        assertThat(value(event, Property.DESCRIPTION)).startsWith("Task, done").endsWith("/my-day");
    }

    @Test
    void aTimeThatTheClocksSkipOrRepeatIsOneMoment() throws Exception {
        UUID spring =
                plan(ActivityKind.MEETING, null, rep, "subject", "Spring", "due", "2027-03-28", "dueTime", "02:30");
        UUID autumn =
                plan(ActivityKind.MEETING, null, rep, "subject", "Autumn", "due", "2027-10-31", "dueTime", "02:30");

        assertThat(value(event(spring), Property.DTSTART)).isEqualTo("20270328T013000Z");
        assertThat(value(event(spring), Property.DTEND)).isEqualTo("20270328T020000Z");
        assertThat(value(event(autumn), Property.DTSTART)).isEqualTo("20271031T003000Z");
    }

    @Test
    void aCalendarWithNothingInItOpens() throws Exception {
        MockHttpServletResponse answer = read(address(addresses.make(people.viewer(MARKETER))));
        Calendar empty = parsed(answer);

        assertThat(answer.getContentAsString()).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        assertThat(empty.getProperty("X-WR-CALNAME").orElseThrow().getValue()).isEqualTo("Atrium");
    }

    @Test
    void whoReadsAgainAndAgainIsAskedToWaitAndNobodyElse() throws Exception {
        String eager = address(addresses.make(people.viewer(EXECUTIVE)));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        for (int read = 0; read < FeedLimits.MOST * 3 && answer.getStatus() == 200; read++) {
            answer = web.perform(get(eager)).andReturn().getResponse();
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        read(address);
    }

    private VEvent event(UUID activity) throws Exception {
        return parsed(read(address)).<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event -> value(event, Property.UID).equals(activity + "@atrium"))
                .findFirst()
                .orElseThrow();
    }

    private static Calendar parsed(MockHttpServletResponse answer) throws Exception {
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContainPattern("[\\p{Cntrl}&&[^\\t]]");
        assertThat(Arrays.stream(text.split("\r\n", -1)))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        return calendar;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private MockHttpServletResponse read(String from) throws Exception {
        return web.perform(get(from)).andExpect(status().isOk()).andReturn().getResponse();
    }

    private MockHttpServletResponse none(String from) throws Exception {
        return web.perform(get(from))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse();
    }

    private void active(boolean active) {
        jdbc.sql("UPDATE person SET active = :active WHERE id = :id")
                .param("active", active)
                .param("id", rep.personId())
                .update();
    }

    private UUID plan(ActivityKind kind, @Nullable RecordRef customer, Viewer viewer, String... values) {
        Map<String, String> all = new HashMap<>();
        for (int at = 0; at < values.length; at += 2) {
            all.put(values[at], values[at + 1]);
        }
        return activities.plan(kind, customer, all, viewer);
    }

    private static String address(Secret secret) {
        return "/calendar/" + secret.text() + ".ics";
    }
}
