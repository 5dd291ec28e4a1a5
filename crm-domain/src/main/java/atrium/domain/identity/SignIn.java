package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.identity.SignInOutcome.Refused;
import atrium.domain.identity.SignInOutcome.TooOften;
import atrium.domain.identity.SignInOutcome.Welcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in by password. Guessing is slowed down per account and per client address, but a browser that signed in
 * before has an allowance of its own, so that nobody can lock others out.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Passwords passwords;
    private final KnownDevices devices;
    private final GuessBrake brake;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            Passwords passwords,
            KnownDevices devices,
            GuessBrake brake,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.devices = devices;
        this.brake = brake;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Checks the password, unless there were too many attempts. */
    @Transactional
    public SignInOutcome attempt(SignInAttempt attempt) {
        Optional<Passwords.Stored> stored = passwords.find(attempt.email());
        GuessBrake.Allowance allowance = allowance(attempt, stored.map(Passwords.Stored::id));
        if (!allowance.take()) {
            LOG.warn("Sign-in from {} not checked: too many attempts", attempt.address());
            return new TooOften();
        }
        if (!passwords.matches(attempt.password(), stored)) {
            LOG.info("Sign-in from {} refused", attempt.address());
            return new Refused();
        }
        allowance.giveBack();
        return welcome(stored.orElseThrow().id(), attempt.device());
    }

    private GuessBrake.Allowance allowance(SignInAttempt attempt, Optional<UUID> person) {
        Secret device = attempt.device();
        if (device != null && person.isPresent() && devices.knows(device, person.get())) {
            return brake.forDevice(person.get(), device);
        }
        return brake.forStranger(person.map(UUID::toString).orElse(attempt.email()), attempt.address());
    }

    /** Lets somebody in who proved in another way who they are, such as by a link; empty when not active. */
    @Transactional
    public Optional<Welcome> trust(UUID personId, @Nullable Secret device) {
        return jdbc.sql("SELECT id FROM person WHERE id = :id AND active")
                .param("id", personId)
                .query(UUID.class)
                .optional()
                .map(id -> welcome(id, device));
    }

    private Welcome welcome(UUID personId, @Nullable Secret device) {
        String name = jdbc.sql("SELECT name FROM person WHERE id = :id")
                .param("id", personId)
                .query(String.class)
                .single();
        events.publishEvent(
                new PersonChanged(personId, name, "signed-in", List.of(), Actor.person(personId), clock.instant()));
        return new Welcome(personId, devices.remember(device, personId));
    }
}
