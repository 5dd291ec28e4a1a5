package atrium.domain.providers;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * One way to a provider and back: secrets that the browser's session keeps until it comes back with them, once.
 *
 * @param provider key of the provider
 * @param state comes back in the address, so that nobody brings an answer to somebody else's question
 * @param nonce comes back in what the provider signs, so that no answer counts twice
 * @param verifier shows that whoever brings the code is who asked for it (RFC 7636)
 */
public record RoundTrip(String provider, String state, String nonce, String verifier) {

    private static final int PARTS = 4;

    static RoundTrip to(String provider) {
        return new RoundTrip(provider, new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }

    /** The round trip of {@link #text}; empty for any other text. */
    public static Optional<RoundTrip> of(String text) {
        String[] parts = text.split(" ");
        return parts.length == PARTS
                ? Optional.of(new RoundTrip(parts[0], parts[1], parts[2], parts[3]))
                : Optional.empty();
    }

    /** All of it in one line. */
    public String text() {
        return String.join(" ", provider, state, nonce, verifier);
    }
}
