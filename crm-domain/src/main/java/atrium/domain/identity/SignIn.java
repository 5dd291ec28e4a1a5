package atrium.domain.identity;

import atrium.domain.factors.Factors;
import atrium.domain.identity.SignInOutcome.HalfWay;
import atrium.domain.identity.SignInOutcome.Refused;
import atrium.domain.identity.SignInOutcome.TooOften;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets people in by password, and by a code where one is owed. Guessing is slowed down per account and per client address, but a browser that signed in
 * before has an allowance of its own, so that nobody can lock others out.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Passwords passwords;
    private final KnownDevices devices;
    private final GuessBrake brake;
    private final SecondSteps steps;
    private final Factors factors;
    private final Welcoming welcoming;

    SignIn(
            Passwords passwords,
            KnownDevices devices,
            GuessBrake brake,
            SecondSteps steps,
            Factors factors,
            Welcoming welcoming) {
        this.passwords = passwords;
        this.devices = devices;
        this.brake = brake;
        this.steps = steps;
        this.factors = factors;
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
        return trust(stored.orElseThrow().id(), attempt.device());
    }

    private GuessBrake.Allowance allowance(SignInAttempt attempt, Optional<UUID> person) {
        Secret device = attempt.device();
        // Asked for nobody, too: one statement less would tell that the address is unknown.
        if (device != null && devices.knows(device, person.orElse(NOBODY)) && person.isPresent()) {
            return brake.forDevice(person.get(), device);
        }
        return brake.forStranger(person.map(UUID::toString).orElse(attempt.email()), attempt.address());
    }

    /**
     * Lets somebody in who proved in one way who they are, by a password or by a link, unless a second one is owed; refused
     * when not active.
     */
    public SignInOutcome trust(UUID personId, @Nullable Secret device) {
        OwedProof owed = steps.owed(personId);
        return owed == OwedProof.NOTHING ? welcome(personId, device) : new HalfWay(personId, owed);
    }

    /**
     * Checks the code of somebody who is half way in; as slowly as passwords, and apart from them, so that guessing codes takes
     * a new allowance from nobody.
     *
     * @param address network address of the client
     */
    public SignInOutcome second(UUID personId, String code, @Nullable Secret device, String address) {
        boolean known = device != null && devices.knows(device, personId);
        GuessBrake.Allowance allowance =
                known && device != null ? brake.forCode(personId, device) : brake.forCode(personId, address);
        if (!allowance.take()) {
            LOG.warn("Second step from {} not checked: too many attempts", address);
            return new TooOften();
        }
        if (factors.use(personId, code) == Factors.Typed.NOTHING) {
            LOG.info("Second step from {} refused", address);
            return new Refused();
        }
        allowance.giveBack();
        return welcome(personId, device);
    }

    /** Lets somebody in who has just set up the app that was owed. */
    public SignInOutcome afterSetUp(UUID personId, @Nullable Secret device) {
        return steps.owed(personId) == OwedProof.SET_UP ? new Refused() : welcome(personId, device);
    }

    private SignInOutcome welcome(UUID personId, @Nullable Secret device) {
        return welcoming
                .welcome(personId, device)
                .<SignInOutcome>map(welcome -> welcome)
                .orElseGet(Refused::new);
    }
}
