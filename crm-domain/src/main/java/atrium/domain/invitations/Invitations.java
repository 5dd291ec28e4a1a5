package atrium.domain.invitations;

import atrium.domain.activities.Guest;
import atrium.domain.activities.Meeting;
import atrium.domain.activities.Meetings;
import atrium.domain.events.InvitationsSent;
import atrium.domain.invitations.InvitationLetter.Person;
import atrium.domain.invitations.InvitationLetter.Way;
import atrium.domain.invitations.Invitee.Knows;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.mail.Letter;
import atrium.domain.mail.Outbox;
import atrium.domain.organization.People;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites the guests of a meeting by mail, tells them what changed, and that it is off or goes on without them. */
@Component
@Transactional
public class Invitations {

    /** Most signs of what whoever sends them adds. */
    public static final int LONGEST_MESSAGE = 4_000;

    private final Meetings meetings;
    private final SentInvitations sent;
    private final People people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final Clock clock;

    Invitations(
            Meetings meetings,
            SentInvitations sent,
            People people,
            Outbox outbox,
            ApplicationEventPublisher events,
            MessageSource texts,
            Clock clock) {
        this.meetings = meetings;
        this.sent = sent;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What the guests would be told.
     *
     * @param when it is, as the mail says it; empty when it has no day
     * @param organizer whom they would answer to: its owner or, where that is nobody with an address, the viewer
     */
    public record Preview(Meeting meeting, Optional<String> when, String organizer, List<Invitee> invitees) {

        public Preview {
            invitees = List.copyOf(invitees);
        }

        /** Whether somebody is to be told something. */
        public boolean any() {
            return toBeTold() > 0;
        }

        /** How many are to be told something. */
        public long toBeTold() {
            return invitees.stream().filter(Invitee::toBeTold).count();
        }
    }

    /**
     * Who knows what of a meeting.
     *
     * @throws atrium.domain.records.UnknownRecord when it is no meeting that the viewer sees
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    @Transactional(readOnly = true)
    public Preview preview(UUID id, Viewer viewer) {
        Meeting meeting = meetings.of(id, viewer);
        InvitationLetter letter = letter(meeting, viewer);
        return new Preview(
                meeting,
                meeting.dueAt() == null ? Optional.empty() : Optional.of(letter.when()),
                letter.organizer().name(),
                invitees(meeting, letter));
    }

    /** Whether some guest does not know what there is to know. */
    @Transactional(readOnly = true)
    public boolean awaited(UUID id, Viewer viewer) {
        return meetings.find(id, viewer)
                .filter(meeting -> meeting.dueAt() != null && !meeting.done())
                .map(meeting ->
                        invitees(meeting, letter(meeting, viewer)).stream().anyMatch(Invitee::toBeTold))
                .orElse(false);
    }

    /**
     * Sends a mail to everybody who does not know what there is to know; who knows it gets none.
     *
     * @param message goes in front of each mail
     * @return how many were sent
     * @throws InvalidRecord when the message is too long, or the meeting has no day
     * @throws atrium.domain.records.NotPermitted when the viewer may not change the meeting
     */
    public int send(UUID id, String message, Viewer viewer) {
        Meeting meeting = meetings.of(id, viewer);
        if (message.length() > LONGEST_MESSAGE) {
            throw new InvalidRecord(
                    List.of(new InvalidValue("message", "field.problem.too-long", String.valueOf(LONGEST_MESSAGE))));
        }
        if (meeting.dueAt() == null) {
            throw new InvalidRecord(List.of(new InvalidValue("message", "invitation.problem.no-day", "")));
        }
        sent.lock(id);
        InvitationLetter letter = letter(meeting, viewer);
        List<Invitee> told =
                invitees(meeting, letter).stream().filter(Invitee::toBeTold).toList();
        int sequence = 1 + sent.of(id).stream().mapToInt(Sent::sequence).max().orElse(-1);
        told.forEach(invitee -> put(invitee, letter, sequence, message));
        if (!told.isEmpty()) {
            events.publishEvent(new InvitationsSent(
                    id,
                    meeting.about().accountId(),
                    meeting.about().contactId(),
                    meeting.about().record(),
                    meeting.subject(),
                    told.stream().map(Invitee::name).toList(),
                    viewer.actor(),
                    clock.instant()));
        }
        return told.size();
    }

    private void put(Invitee invitee, InvitationLetter letter, int sequence, String message) {
        Meeting meeting = letter.meeting();
        String email = Objects.requireNonNull(invitee.email());
        Instant now = clock.instant();
        boolean off = invitee.knows() == Knows.INVITED_STILL;
        String way = off ? "cancelled" : invitee.knows() == Knows.OLDER ? "changed" : "invitation";
        List<Guest> guests = off ? List.of(new Guest(null, null, invitee.name(), email)) : meeting.guests();
        Way method = off ? Way.CANCEL : Way.REQUEST;
        outbox.put(new Letter(
                new EmailAddress(email),
                letter.subject(way),
                letter.body(way, message),
                null,
                null,
                new EmailAddress(letter.organizer().email()),
                new Letter.CalendarPart(method.name(), letter.calendar(method, guests, sequence, message, now))));
        if (off) {
            sent.cancelled(meeting.id(), List.of(email), sequence);
        } else {
            sent.invited(new Sent(meeting.id(), email, invitee.name(), sequence, letter.said(), false));
        }
    }

    private List<Invitee> invitees(Meeting meeting, InvitationLetter letter) {
        List<Sent> before = sent.of(meeting.id());
        List<Guest> guests = meeting.off() ? List.of() : meeting.guests();
        List<Invitee> invitees = new ArrayList<>();
        for (Guest guest : guests) {
            invitees.add(new Invitee(guest.name(), guest.email(), knows(guest, before, letter.said())));
        }
        before.stream()
                .filter(one -> !one.cancelled() && guests.stream().noneMatch(guest -> one.to(guest.email())))
                .forEach(one -> invitees.add(new Invitee(one.name(), one.email(), Knows.INVITED_STILL)));
        return invitees;
    }

    private static Knows knows(Guest guest, List<Sent> before, String said) {
        if (guest.email() == null) {
            return Knows.UNREACHABLE;
        }
        return before.stream()
                .filter(one -> one.to(guest.email()) && !one.cancelled())
                .findFirst()
                .map(one -> one.said().equals(said) ? Knows.ALL : Knows.OLDER)
                .orElse(Knows.NOTHING);
    }

    private InvitationLetter letter(Meeting meeting, Viewer viewer) {
        Person organizer = Optional.ofNullable(meeting.ownerId())
                .flatMap(people::details)
                .or(() -> people.details(viewer.personId()))
                .map(person -> new Person(person.name(), person.email()))
                .orElseThrow();
        return new InvitationLetter(meeting, organizer, viewer.zone(), viewer.locale(), texts);
    }
}
