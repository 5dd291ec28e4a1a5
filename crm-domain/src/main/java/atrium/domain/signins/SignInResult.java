package atrium.domain.signins;

/** How a sign-in went. */
public enum SignInResult {
    IN,
    /** The first step was right, the second is owed. */
    HALF_WAY,
    REFUSED
}
