package atrium.domain.identity;

import atrium.domain.factors.Factors;
import atrium.domain.factors.Passkeys;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in once more who they are, before they change what lets them in. */
@Component
public class FreshProof {

    private final Passwords passwords;
    private final Factors factors;
    private final Passkeys passkeys;
    private final GuessBrake brake;

    FreshProof(Passwords passwords, Factors factors, Passkeys passkeys, GuessBrake brake) {
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.brake = brake;
    }

    /** How somebody can prove it. */
    public record Ways(boolean password, boolean code, boolean passkey) {

        /** Whether there is anything to ask for; people of the demo company have nothing. */
        public boolean any() {
            return password || code || passkey;
        }
    }

    /** How the person can prove it. */
    public Ways ways(UUID person) {
        return new Ways(
                passwords.find(person).isPresent(),
                factors.app(person).isPresent(),
                !passkeys.of(person).isEmpty());
    }

    // No transaction: see SignIn.
    /** @throws InvalidRecord when this isn't the viewer's password (field {@code password}) */
    public void byPassword(String password, Viewer viewer) {
        GuessBrake.Allowance allowance = allowed("password", viewer);
        if (!passwords.matches(password, passwords.find(viewer.personId()))) {
            throw wrong("password", "password.old-wrong");
        }
        allowance.giveBack();
    }

    /** @throws InvalidRecord when this is no code of the viewer (field {@code code}) */
    public void byCode(String code, Viewer viewer) {
        GuessBrake.Allowance allowance = allowed("code", viewer);
        if (factors.use(viewer.personId(), code) == Factors.Typed.NOTHING) {
            throw wrong("code", "factor.code-wrong");
        }
        allowance.giveBack();
    }

    /** @throws InvalidRecord when this isn't the answer of a passkey of the viewer (field {@code passkey}) */
    public void byPasskey(String challenge, String answer, Viewer viewer) {
        if (!passkeys.use(challenge, answer).equals(Optional.of(viewer.personId()))) {
            throw wrong("passkey", "passkey.refused");
        }
    }

    private GuessBrake.Allowance allowed(String field, Viewer viewer) {
        GuessBrake.Allowance allowance = brake.forSignedIn(viewer.personId());
        if (!allowance.take()) {
            throw wrong(field, "password.too-often");
        }
        return allowance;
    }

    private static InvalidRecord wrong(String field, String key) {
        return new InvalidRecord(List.of(new InvalidValue(field, key, "")));
    }
}
