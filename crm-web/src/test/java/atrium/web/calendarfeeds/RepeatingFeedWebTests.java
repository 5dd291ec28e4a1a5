package atrium.web.calendarfeeds;

import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.CalendarAddresses;
import atrium.domain.activities.Postponement;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.domain.repeats.Repeat;
import atrium.domain.repeats.RepeatRule;
import atrium.domain.repeats.RepeatText;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What repeats, as programs read it: expanded by a library other than the one that writes it, the dates are ours. */
@PageTest
class RepeatingFeedWebTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int SOME = 14;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Activities activities;

    @Autowired
    Postponement postponement;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    Viewer rep;
    String address;

    @BeforeEach
    void somebodyHasAnAddress() {
        rep = people.viewer(SALES_REP);
        address = "/calendar/" + addresses.make(rep).text() + ".ics";
    }

    @AfterEach
    void nobodyPlansAnything() {
        addresses.revoke(rep);
        jdbc.sql("DELETE FROM activity WHERE author_id = :rep AND repeat IS NOT NULL")
                .param("rep", rep.personId())
                .update();
    }

    @ParameterizedTest(name = "{0} from {1} {2}")
    @CsvSource({
        "unit=days, 2035-03-01, 09:00",
        "unit=days every=5 times=9, 2035-03-01, ''",
        "unit=days until=2035-03-05, 2035-03-01, ''",
        "unit=days until=2035-03-29, 2035-03-20, 23:30",
        "unit=weeks, 2035-03-06, 09:00",
        "'unit=weeks every=2 on=mon,sun', 2035-03-11, ''",
        "'unit=weeks every=2 on=tue,thu times=5', 2035-03-06, 16:00",
        "unit=months, 2035-01-31, ''",
        "unit=months, 2035-01-30, 08:15",
        "unit=months every=3, 2035-08-31, ''",
        "unit=months pace=weekday, 2035-03-13, 09:00",
        "unit=months pace=weekday, 2035-01-31, ''",
        "unit=months pace=last, 2035-03-30, 10:00",
        "unit=months until=2035-12-31, 2035-01-29, 10:00",
        "unit=years, 2036-02-29, ''",
        "unit=years, 2035-11-24, 12:00",
        "unit=years every=4 times=3, 2036-02-29, 07:00"
    })
    void theDatesAreThose(String rule, String begins, String time) throws Exception {
        UUID plan = plan(rule, begins, time);
        Repeat repeat = repeat(rule, begins, time);

        VEvent event = events(plan).get(0);

        List<LocalDate> following = Stream.concat(Stream.of(repeat.date()), days(repeat))
                .limit(SOME)
                .toList();
        if (time.isEmpty()) {
            assertThat(this.<LocalDate>dates(event, LocalDate.of(2080, 1, 1))).isEqualTo(following);
        } else {
            List<Instant> moments =
                    this.<ZonedDateTime>dates(event, ZonedDateTime.of(2080, 1, 1, 0, 0, 0, 0, BERLIN)).stream()
                            .map(ZonedDateTime::toInstant)
                            .toList();
            assertThat(moments).isEqualTo(following.stream().map(repeat::moment).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"unit=working-days", "unit=weeks free=move", "unit=days every=3 counted=done"})
    void whatTheFormatCantSayStandsOnce(String rule) throws Exception {
        UUID plan = plan(rule, "2035-03-01", "09:00");

        assertThat(events(plan)).hasSize(1);
        assertThat(events(plan).get(0).getProperty(Property.RRULE)).isEmpty();
    }

    @Test
    void whatWasMovedStandsWhereItIsAndTheOthersWhereTheyWere() throws Exception {
        UUID plan = plan("unit=weeks times=4", "2035-03-06", "");
        postponement.to(plan, "2035-03-08", rep);

        List<VEvent> events = events(plan);

        assertThat(events.get(0).getProperty(Property.RRULE)).isEmpty();
        assertThat(events.get(0).getProperty(Property.DTSTART).orElseThrow().getValue())
                .isEqualTo("20350308");
        assertThat(this.<LocalDate>dates(events.get(1), LocalDate.of(2080, 1, 1)))
                .containsExactly(LocalDate.of(2035, 3, 13), LocalDate.of(2035, 3, 20), LocalDate.of(2035, 3, 27));
    }

    @Test
    void whatIsLateIsFollowedByDatesToComeAlone() throws Exception {
        UUID plan = plan("unit=days", "2020-03-06", "");

        List<VEvent> events = events(plan);

        assertThat(events.get(0).getProperty(Property.RRULE)).isEmpty();
        DtStart<LocalDate> start =
                events.get(1).<DtStart<LocalDate>>getProperty(Property.DTSTART).orElseThrow();
        assertThat(start.getDate()).isAfter(LocalDate.of(2026, 1, 1));
    }

    private static Stream<LocalDate> days(Repeat repeat) {
        return Stream.iterate(
                        repeat.afterWithoutCalendar(repeat.date()),
                        Optional::isPresent,
                        next -> next.flatMap(one -> one.repeat().afterWithoutCalendar(one.due())))
                .map(next -> next.orElseThrow().due());
    }

    private static Repeat repeat(String text, String begins, String time) {
        RepeatRule rule = Objects.requireNonNull(RepeatText.read(new FieldReader(Map.of("repeat", text)), "repeat"));
        return Repeat.beginning(rule, LocalDate.parse(begins), time.isEmpty() ? null : LocalTime.parse(time), BERLIN);
    }

    private <T extends Temporal> List<T> dates(VEvent event, T until) {
        DtStart<T> start = event.<DtStart<T>>getProperty(Property.DTSTART).orElseThrow();
        Recur<T> recur =
                event.<RRule<T>>getProperty(Property.RRULE).orElseThrow().getRecur();
        return recur.getDates(start.getDate(), start.getDate(), until).stream()
                .limit(SOME)
                .toList();
    }

    private List<VEvent> events(UUID plan) throws Exception {
        byte[] answer = web.perform(get(address)).andReturn().getResponse().getContentAsByteArray();
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event ->
                        event.getProperty(Property.UID).orElseThrow().getValue().startsWith(plan.toString()))
                .toList();
    }

    private UUID plan(String rule, String begins, String time) {
        Map<String, String> values = new HashMap<>(Map.of("subject", "Again", "due", begins, "repeat", rule));
        values.put("dueTime", time);
        return activities.plan(ActivityKind.MEETING, null, values, rep);
    }
}
