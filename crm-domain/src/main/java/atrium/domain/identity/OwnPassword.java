package atrium.domain.identity;

import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people change their own password. */
@Component
public class OwnPassword {

    private final Passwords passwords;
    private final GuessBrake brake;
    private final OpenSessions sessions;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            Passwords passwords,
            GuessBrake brake,
            OpenSessions sessions,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.brake = brake;
        this.sessions = sessions;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the viewer's password and ends the other sessions.
     *
     * @param session id of the session that stays
     * @throws InvalidRecord when the old password is wrong (field {@code old}) or the new one too weak
     */
    @Transactional
    public void change(String old, String password, @Nullable String session, Viewer viewer) {
        GuessBrake.Allowance allowance = brake.forSignedIn(viewer.personId());
        if (!allowance.take()) {
            throw wrongOld("password.too-often");
        }
        if (!passwords.matches(old, passwords.find(viewer.personId()))) {
            throw wrongOld("password.old-wrong");
        }
        allowance.giveBack();
        PersonDetails person = people.details(viewer.personId()).orElseThrow();
        new NewPassword(password, person.name(), person.email()).check();
        passwords.set(viewer.personId(), password);
        sessions.endAll(viewer.personId(), session);
        events.publishEvent(new PersonChanged(
                person.id(), person.name(), "password-set", List.of(), viewer.actor(), clock.instant()));
    }

    private static InvalidRecord wrongOld(String key) {
        return new InvalidRecord(List.of(new InvalidValue("old", key, "")));
    }
}
