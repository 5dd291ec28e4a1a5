package atrium.domain.identity;

import atrium.domain.factors.Factors;
import atrium.domain.factors.Passkeys;
import atrium.domain.identity.SignInOutcome.HalfWay;
import atrium.domain.identity.SignInOutcome.Refused;
import atrium.domain.identity.SignInOutcome.TooOften;
import atrium.domain.providers.LinkedIdentities;
import atrium.domain.providers.OutsideIdentity;
import atrium.domain.signins.SignInLog;
import atrium.domain.signins.SignInResult;
import atrium.domain.signins.SignInWay;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets people in by password or by an identity provider, and by a code where one is owed, or by a passkey. Guessing is slowed down
 * per account and per client address, but a browser that signed in before has an allowance of its own, so that nobody can lock
 * others out.
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
    private final Passkeys passkeys;
    private final LinkedIdentities identities;
    private final SignInLog log;
    private final Welcoming welcoming;

    SignIn(
            Passwords passwords,
            KnownDevices devices,
            GuessBrake brake,
            SecondSteps steps,
            Factors factors,
            Passkeys passkeys,
            LinkedIdentities identities,
            SignInLog log,
            Welcoming welcoming) {
        this.passwords = passwords;
        this.devices = devices;
        this.brake = brake;
        this.steps = steps;
        this.factors = factors;
        this.passkeys = passkeys;
        this.identities = identities;
        this.log = log;
        this.welcoming = welcoming;
    }

    // No transaction: the buckets have connections of their own, and hashing shall not hold one.
    /** Checks the password, unless there were too many attempts. */
    public SignInOutcome attempt(SignInAttempt attempt) {
        Client client = attempt.client();
        Optional<Passwords.Stored> stored = passwords.find(attempt.email());
        GuessBrake.Allowance allowance = allowance(attempt, stored.map(Passwords.Stored::id));
        if (!allowance.take()) {
            LOG.warn("Sign-in from {} not checked: too many attempts", client.address());
            return new TooOften();
        }
        if (!passwords.matches(attempt.password(), stored)) {
            return refused(stored.map(Passwords.Stored::id), SignInWay.PASSWORD, client);
        }
        allowance.giveBack();
        return trust(stored.orElseThrow().id(), SignInWay.PASSWORD, client);
    }

    private GuessBrake.Allowance allowance(SignInAttempt attempt, Optional<UUID> person) {
        Secret device = attempt.client().device();
        // Asked for nobody, too: one statement less would tell that the address is unknown.
        if (device != null && devices.knows(device, person.orElse(NOBODY)) && person.isPresent()) {
            return brake.forDevice(person.get(), device);
        }
        return brake.forStranger(
                person.map(UUID::toString).orElse(attempt.email()),
                attempt.client().address());
    }

    /**
     * Lets somebody in who proved in one way who they are, by a password or by a link, unless a second one is owed; refused
     * when not active.
     */
    public SignInOutcome trust(UUID personId, SignInWay way, Client client) {
        OwedProof owed = steps.owed(personId);
        if (owed == OwedProof.NOTHING) {
            return welcome(personId, way, client);
        }
        log.write(personId, way, SignInResult.HALF_WAY, client.address(), client.agent());
        return new HalfWay(personId, owed);
    }

    /**
     * Checks the code of somebody who is half way in; as slowly as passwords, and apart from them, so that guessing codes takes
     * a new allowance from nobody.
     */
    public SignInOutcome second(UUID personId, String code, Client client) {
        Secret device = client.device();
        GuessBrake.Allowance allowance = device != null && devices.knows(device, personId)
                ? brake.forCode(personId, device)
                : brake.forCode(personId, client.address());
        if (!allowance.take()) {
            LOG.warn("Second step from {} not checked: too many attempts", client.address());
            return new TooOften();
        }
        SignInWay way = switch (factors.use(personId, code)) {
            case APP_CODE -> SignInWay.CODE;
            case RECOVERY_CODE -> SignInWay.RECOVERY_CODE;
            case NOTHING -> null;
        };
        if (way == null) {
            return refused(Optional.of(personId), SignInWay.CODE, client);
        }
        allowance.giveBack();
        return welcome(personId, way, client);
    }

    /**
     * Lets somebody in by a passkey alone, which proves two things at once.
     *
     * @param challenge the question; no answer to it counts a second time
     */
    public SignInOutcome byPasskey(String challenge, String answer, Client client) {
        return passkeys.use(challenge, answer)
                .map(person -> welcome(person, SignInWay.PASSKEY, client))
                .orElseGet(Refused::new);
    }

    /**
     * Lets somebody in for whom an identity provider vouches, when they linked it before; whatever else the provider says of them
     * finds nobody.
     */
    public SignInOutcome byProvider(OutsideIdentity identity, Client client) {
        Optional<UUID> person = identities.use(identity);
        if (person.isEmpty()) {
            return refused(person, SignInWay.PROVIDER, client);
        }
        return identity.twoFactors()
                ? welcome(person.get(), SignInWay.PROVIDER, client)
                : trust(person.get(), SignInWay.PROVIDER, client);
    }

    /** Lets somebody in who has just set up the app that was owed. */
    public SignInOutcome afterSetUp(UUID personId, Client client) {
        return steps.owed(personId) == OwedProof.SET_UP
                ? new Refused()
                : welcome(personId, SignInWay.APP_SET_UP, client);
    }

    private SignInOutcome welcome(UUID personId, SignInWay way, Client client) {
        return welcoming
                .welcome(personId, way, client)
                .<SignInOutcome>map(welcome -> welcome)
                .orElseGet(Refused::new);
    }

    // Written for nobody, too: see above.
    private SignInOutcome refused(Optional<UUID> person, SignInWay way, Client client) {
        LOG.info("Sign-in from {} refused", client.address());
        log.write(person.orElse(null), way, SignInResult.REFUSED, client.address(), client.agent());
        return new Refused();
    }
}
