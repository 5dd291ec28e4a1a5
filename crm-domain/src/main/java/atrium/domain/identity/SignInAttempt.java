package atrium.domain.identity;

/** What a browser sends to sign in. */
public record SignInAttempt(String email, String password, Client client) {

    @Override
    public String toString() {
        return "SignInAttempt[…]";
    }
}
