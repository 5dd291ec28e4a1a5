package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds a link set the password of the person it was made for. */
@Component
public class PasswordReset {

    private final PasswordLinks links;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordReset(
            PasswordLinks links,
            Passwords passwords,
            OpenSessions sessions,
            KnownDevices devices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a link was made for, and whether it is that person's first. */
    public record Link(UUID personId, String name, String email, boolean invitation) {}

    /** What a link that still works was made for; empty for any other text. */
    public Optional<Link> find(Secret secret) {
        return links.find(secret);
    }

    /**
     * Sets the password and ends all sessions of the person; the link is used up.
     *
     * @return the person; empty when the link doesn't work
     * @throws atrium.domain.records.InvalidRecord when the password is too weak; the link still works then
     */
    @Transactional
    public Optional<UUID> set(Secret secret, String password) {
        Optional<Link> found = links.find(secret);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Link link = found.get();
        new NewPassword(password, link.name(), link.email()).check();
        if (!links.use(secret)) {
            return Optional.empty();
        }
        passwords.set(link.personId(), password);
        devices.forgetAll(link.personId());
        sessions.endAll(link.personId(), null);
        events.publishEvent(new PersonChanged(
                link.personId(),
                link.name(),
                "password-set",
                List.of(),
                Actor.person(link.personId()),
                clock.instant()));
        return Optional.of(link.personId());
    }
}
