package atrium.domain.invitations;

import atrium.domain.activities.Guest;
import atrium.domain.activities.Meeting;
import atrium.domain.icalendar.CalendarText;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * What is said of a meeting to its guests, in words and for their calendars (RFC 5546).
 *
 * @param organizer whom they answer to
 * @param zone in which days and times are told
 */
record InvitationLetter(Meeting meeting, Person organizer, ZoneId zone, Locale locale, MessageSource texts) {

    // As in the calendars that colleagues subscribe to.
    private static final int USUAL_MINUTES = 30;

    /** Somebody with an address. */
    record Person(String name, String email) {}

    /** Whether the guests are told that it is, or that it is off. */
    enum Way {
        REQUEST,
        CANCEL
    }

    /** What was said, to see later whether it is still right. */
    String said() {
        return Stream.of(
                        meeting.subject(),
                        meeting.dueDay(),
                        meeting.dueDay() == null ? meeting.dueAt() : null,
                        meeting.minutes(),
                        meeting.place(),
                        organizer.email())
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
    }

    /** @param way one of invitation, changed and cancelled */
    String subject(String way) {
        return text("invitation.mail." + way, meeting.subject(), when());
    }

    /** @param message what the organizer adds; may be blank */
    String body(String way, String message) {
        return Stream.of(
                        message.strip(),
                        text("invitation.mail." + way + ".text", organizer.name(), meeting.subject()),
                        when(),
                        Objects.requireNonNullElse(meeting.place(), ""),
                        organizer.name() + "\n" + organizer.email())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** When it is, as whoever sends it writes days and times, with their time zone. */
    String when() {
        if (meeting.dueDay() != null) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(locale)
                    .format(meeting.dueDay());
        }
        Instant from = Objects.requireNonNull(meeting.dueAt());
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(from.atZone(zone));
        String place = zone.getDisplayName(TextStyle.FULL, locale);
        Integer minutes = meeting.minutes();
        if (minutes == null) {
            return text("invitation.mail.when-begins", day, time.format(from.atZone(zone)), place);
        }
        String end = time.format(from.plusSeconds(60L * minutes).atZone(zone));
        return text("invitation.mail.when", day, time.format(from.atZone(zone)), end, place);
    }

    /**
     * The same for calendars.
     *
     * @param guests all who are invited, or those who no longer are
     */
    String calendar(Way method, List<Guest> guests, int sequence, String message, Instant now) {
        ICalendar calendar = CalendarText.begin();
        calendar.setMethod(method == Way.REQUEST ? Method.request() : Method.cancel());
        VEvent event = new VEvent();
        // Not the id under which its owner's own calendar has it: they stand beside each other there.
        event.setUid("meeting-" + meeting.id() + "@atrium");
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(CalendarText.printable(meeting.subject()));
        event.setOrganizer(new Organizer(CalendarText.printable(organizer.name()), organizer.email()));
        event.setStatus(method == Way.REQUEST ? Status.confirmed() : Status.cancelled());
        if (meeting.place() != null) {
            event.setLocation(CalendarText.printable(meeting.place()));
        }
        if (!message.isBlank()) {
            event.setDescription(CalendarText.printable(message.strip()));
        }
        setTimes(event);
        guests.stream()
                .filter(guest -> guest.email() != null)
                .map(InvitationLetter::attendee)
                .forEach(event::addAttendee);
        calendar.addEvent(event);
        return CalendarText.of(calendar);
    }

    private void setTimes(VEvent event) {
        if (meeting.dueDay() != null) {
            event.setDateStart(CalendarText.day(meeting.dueDay()), false);
            event.setDateEnd(CalendarText.day(meeting.dueDay().plusDays(1)), false);
            return;
        }
        Instant from = Objects.requireNonNull(meeting.dueAt());
        event.setDateStart(Date.from(from));
        event.setDateEnd(
                Date.from(from.plusSeconds(60L * Objects.requireNonNullElse(meeting.minutes(), USUAL_MINUTES))));
    }

    private static Attendee attendee(Guest guest) {
        Attendee attendee = new Attendee(CalendarText.printable(guest.name()), Objects.requireNonNull(guest.email()));
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
