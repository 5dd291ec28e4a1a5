package atrium.domain.identity;

import atrium.domain.identity.SignInOutcome.Refused;
import atrium.domain.identity.SignInOutcome.TooOften;
import atrium.domain.identity.SignInOutcome.Welcome;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets people in by password. Guessing is slowed down per account and per client address, but a browser that signed in
 * before has an allowance of its own, so that nobody can lock others out.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Passwords passwords;
    private final KnownDevices devices;
    private final GuessBrake brake;
    private final Welcoming welcoming;

    SignIn(Passwords passwords, KnownDevices devices, GuessBrake brake, Welcoming welcoming) {
        this.passwords = passwords;
        this.devices = devices;
        this.brake = brake;
        this.welcoming = welcoming;
    }

    // No transaction: the buckets have connections of their own, and hashing shall not hold one.
    /** Checks the password, unless there were too many attempts. */
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
        return trust(stored.orElseThrow().id(), attempt.device())
                .<SignInOutcome>map(welcome -> welcome)
                .orElseGet(Refused::new);
    }

    private GuessBrake.Allowance allowance(SignInAttempt attempt, Optional<UUID> person) {
        Secret device = attempt.device();
        // Asked for nobody, too: one statement less would tell that the address is unknown.
        if (device != null && devices.knows(device, person.orElse(NOBODY)) && person.isPresent()) {
            return brake.forDevice(person.get(), device);
        }
        return brake.forStranger(person.map(UUID::toString).orElse(attempt.email()), attempt.address());
    }

    /** Lets somebody in who proved in another way who they are, such as by a link; empty when not active. */
    public Optional<Welcome> trust(UUID personId, @Nullable Secret device) {
        return welcoming.welcome(personId, device);
    }
}
