package atrium.domain.identity;

import java.util.UUID;

/** How an attempt to sign in ended; the two refusals don't tell whether the address is known. */
public sealed interface SignInOutcome {

    /**
     * The password was right.
     *
     * @param device what the browser shall show next time
     */
    record Welcome(UUID personId, Secret device) implements SignInOutcome {}

    /**
     * So far everything was right, but the person isn't in yet.
     *
     * @param owed what is left to do; never nothing
     */
    record HalfWay(UUID personId, OwedProof owed) implements SignInOutcome {}

    /** Address, password or code was wrong, or the person is not active. */
    record Refused() implements SignInOutcome {}

    /** Too many attempts; nothing was checked. */
    record TooOften() implements SignInOutcome {}
}
