package atrium.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a browser sends to sign in.
 *
 * @param device the secret of a browser that signed in before, as it claims
 * @param address network address of the client
 */
public record SignInAttempt(
        String email, String password, @Nullable Secret device, String address) {

    @Override
    public String toString() {
        return "SignInAttempt[…]";
    }
}
