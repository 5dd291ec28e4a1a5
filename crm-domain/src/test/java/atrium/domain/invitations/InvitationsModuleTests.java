package atrium.domain.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.identity.StandardRole;
import atrium.domain.invitations.Invitee.Knows;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guests get the mails they need and no others, with something their calendars understand. */
@ModuleTest
class InvitationsModuleTests {

    @Autowired
    Invitations invitations;

    @Autowired
    Activities activities;

    @Autowired
    TestCompany company;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    record Mail(
            String recipient, String subject, String text, String replyTo, String calendarMethod, String calendar) {}

    @BeforeEach
    void nobodyHasMail() {
        anna = company.allSeeing("Anna");
        jdbc.sql("DELETE FROM outgoing_mail").update();
    }

    @Test
    void eachGuestGetsOneInvitationAndNoSecond() throws Exception {
        UUID meeting = meeting("Eva Ruiz <eva@else.example>\nmax@else.example", "09:00");

        assertThat(invitations.awaited(meeting, anna)).isTrue();
        assertThat(invitations.send(meeting, "See you; bring \"tapas\"", anna)).isEqualTo(2);
        assertThat(invitations.awaited(meeting, anna)).isFalse();
        assertThat(invitations.send(meeting, "Again", anna)).isZero();

        List<Mail> mails = mails();
        assertThat(mails).extracting(Mail::recipient).containsExactly("eva@else.example", "max@else.example");
        Mail first = mails.get(0);
        assertThat(first.replyTo()).isNotBlank();
        assertThat(first.subject()).startsWith("Invitation: Visit");
        assertThat(first.text())
                .contains("See you; bring \"tapas\"", "Visit", "March 4, 2027", "Calle Mayor 1", "Anna")
                .doesNotContain("Internal remark");
        assertThat(first.calendarMethod()).isEqualTo("REQUEST");
        Calendar calendar = read(first);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        CalendarComponent event = event(calendar);
        assertThat(value(event, Property.UID)).isEqualTo("meeting-" + meeting + "@atrium");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Calle Mayor 1");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20270304T080000Z");
        assertThat(value(event, Property.DTEND)).isEqualTo("20270304T083000Z");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:" + first.replyTo());
        assertThat(event.<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("mailto:eva@else.example", "mailto:max@else.example");
    }

    @Test
    void whatChangesIsToldUnderTheSameNameInANewVersion() throws Exception {
        UUID meeting = meeting("eva@else.example", "09:00");
        invitations.send(meeting, "", anna);

        edit(meeting, Map.of("description", "Another remark"));
        assertThat(invitations.awaited(meeting, anna))
                .as("a remark is nothing to tell")
                .isFalse();
        edit(meeting, Map.of("dueTime", "10:00", "guests", "eva@else.example\nmax@else.example"));
        assertThat(knows(meeting))
                .containsExactly(
                        Map.entry("eva@else.example", Knows.OLDER), Map.entry("max@else.example", Knows.NOTHING));
        invitations.send(meeting, "", anna);

        List<Mail> mails = mails();
        assertThat(mails)
                .extracting(mail -> mail.subject().substring(0, mail.subject().indexOf(':')))
                .containsExactly("Invitation", "Changed", "Invitation");
        assertThat(value(event(read(mails.get(1))), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(event(read(mails.get(1))), Property.UID))
                .isEqualTo(value(event(read(mails.get(0))), Property.UID));
    }

    @Test
    void whoIsNoLongerInvitedIsToldSoAndSoAreAllWhenTheMeetingIsOff() throws Exception {
        UUID meeting = meeting("eva@else.example\nmax@else.example", "09:00");
        invitations.send(meeting, "", anna);
        edit(meeting, Map.of("guests", "max@else.example"));
        assertThat(knows(meeting))
                .containsExactly(
                        Map.entry("max@else.example", Knows.ALL), Map.entry("eva@else.example", Knows.INVITED_STILL));
        assertThat(invitations.send(meeting, "", anna)).isOne();
        activities.withdraw(meeting, anna);
        assertThat(invitations.awaited(meeting, anna)).isTrue();
        assertThat(invitations.send(meeting, "Sorry", anna)).isOne();
        assertThat(invitations.awaited(meeting, anna)).isFalse();

        Mail last = mails().get(3);
        assertThat(last.recipient()).isEqualTo("max@else.example");
        assertThat(last.subject()).startsWith("Called off: Visit");
        assertThat(last.calendarMethod()).isEqualTo("CANCEL");
        CalendarComponent event = event(read(last));
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("2");
        assertThat(event.<Property>getProperties(Property.ATTENDEE)).hasSize(1);

        activities.putBack(meeting, anna);
        assertThat(knows(meeting)).containsExactly(Map.entry("max@else.example", Knows.NOTHING));
    }

    @Test
    void whatHasNoDayOrIsDoneInvitesNobody() {
        UUID someDay = activities.plan(
                ActivityKind.MEETING, null, Map.of("subject", "Visit", "guests", "eva@else.example"), anna);
        assertThat(invitations.awaited(someDay, anna)).isFalse();
        assertThatThrownBy(() -> invitations.send(someDay, "", anna)).isInstanceOf(InvalidRecord.class);
        UUID done = meeting("eva@else.example", "09:00");
        activities.complete(done, anna);
        assertThat(invitations.awaited(done, anna)).isFalse();
        UUID call = activities.plan(ActivityKind.CALL, null, Map.of("subject", "Call", "due", "2027-03-04"), anna);
        assertThat(invitations.awaited(call, anna)).isFalse();
        assertThatThrownBy(() -> invitations.send(call, "", anna)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void aWholeDayIsADayInEveryZone() throws Exception {
        UUID meeting = meeting("eva@else.example", "");
        invitations.send(meeting, "", anna);

        CalendarComponent event = event(read(mails().get(0)));
        assertThat(value(event, Property.DTSTART)).isEqualTo("20270304");
        assertThat(value(event, Property.DTEND)).isEqualTo("20270305");
    }

    @Test
    void onlyWhoMayChangeTheMeetingWritesToItsGuests() {
        Viewer guest = company.viewer("Guesttom", StandardRole.EXECUTIVE);
        UUID meeting = meeting("Guesttom", "09:00");
        entities.flush();

        assertThatThrownBy(() -> invitations.send(meeting, "", guest)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> invitations.preview(meeting, company.viewer("Eve", StandardRole.EXECUTIVE)))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> invitations.send(meeting, "x".repeat(4_001), anna))
                .isInstanceOf(InvalidRecord.class);
    }

    private UUID meeting(String guests, String time) {
        return activities.plan(
                ActivityKind.MEETING,
                null,
                Map.of(
                        "subject",
                        "Visit",
                        "description",
                        "Internal remark",
                        "due",
                        "2027-03-04",
                        "dueTime",
                        time,
                        "minutes",
                        "30",
                        "place",
                        "Calle Mayor 1",
                        "guests",
                        guests),
                anna);
    }

    private void edit(UUID meeting, Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(activities.fields(meeting, anna));
        values.putAll(changed);
        activities.edit(meeting, new FieldEdit(Map.of(), values), anna);
    }

    private List<Map.Entry<String, Knows>> knows(UUID meeting) {
        return invitations.preview(meeting, anna).invitees().stream()
                .map(one -> Map.entry(String.valueOf(one.email()), one.knows()))
                .toList();
    }

    private List<Mail> mails() {
        return jdbc.sql("""
                        SELECT recipient, subject, text, reply_to, calendar_method, calendar FROM outgoing_mail ORDER BY id
                        """).query(Mail.class).list();
    }

    private static Calendar read(Mail mail) throws Exception {
        return new CalendarBuilder().build(new StringReader(mail.calendar()));
    }

    private static CalendarComponent event(Calendar calendar) {
        return calendar.<CalendarComponent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
