package atrium.domain.factors;

import atrium.domain.kernel.Settings;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what devices answer to our challenges (WebAuthn, level 3). The person must have been verified by the device, by a
 * fingerprint or a PIN, so that each answer proves two things: the device and its person. Who made the device isn't asked.
 */
@Component
class PasskeyExchange {

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyExchange.class);
    private static final int LONGEST = 20_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final URI place;

    PasskeyExchange(Settings settings) {
        this.place = settings.address("/");
    }

    /** What is kept of a device: credential id and public key, uses so far, whether the key may be copied to others. */
    record Key(byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible) {}

    /** What a device says of itself before it is checked: which key, and whose the key is in its eyes. */
    record Claim(byte[] credentialId, byte @Nullable [] userHandle) {}

    /** The host for which keys are made; browsers refuse them to any other. */
    String host() {
        return place.getHost();
    }

    /** The new key of an answer; empty when the answer is not to this challenge, not for us, or no key of ours. */
    Optional<Key> registered(String challenge, String answer) {
        List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        return checked(answer, () -> {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge), allowed, true, true));
            AuthenticatorData<?> device =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData attested = Objects.requireNonNull(device.getAttestedCredentialData());
            return new Key(
                    attested.getCredentialId(), keys.convert(attested), device.getSignCount(), device.isFlagBE());
        });
    }

    /** Which key an answer claims to come from. */
    Optional<Claim> claimed(String answer) {
        return checked(answer, () -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            return new Claim(data.getCredentialId(), data.getUserHandle());
        });
    }

    /** How often the key has been used, when the answer is to this challenge, for us, and signed by it. */
    Optional<Long> used(Key key, String challenge, String answer) {
        return checked(answer, () -> {
            CredentialRecordImpl record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    key.backupEligible(),
                    null,
                    key.signCount(),
                    keys.convert(key.publicKey()),
                    null,
                    null,
                    null,
                    null);
            AuthenticationData data = manager.verifyAuthenticationResponseJSON(
                    answer, new AuthenticationParameters(server(challenge), record, null, true, true));
            return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        });
    }

    private <T> Optional<T> checked(String answer, Supplier<T> check) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(check.get());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            LOG.info("Answer of a device refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    // Browsers answer to an empty question, too, and such an answer would count again and again.
    private ServerProperty server(String challenge) {
        if (challenge.isEmpty()) {
            throw new IllegalArgumentException("nothing was asked");
        }
        return ServerProperty.builder()
                .originPredicate(this::isOurs)
                .rpId(host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    // On one's own machine the port is whatever was free.
    private boolean isOurs(Origin origin) {
        return Objects.equals(origin.getScheme(), place.getScheme())
                && Objects.equals(origin.getHost(), place.getHost())
                && (host().equals("localhost")
                        || port(origin.getPort(), place.getScheme()) == port(place.getPort(), place.getScheme()));
    }

    private static int port(@Nullable Integer port, String scheme) {
        return port != null && port != -1 ? port : scheme.equals("https") ? HTTPS : HTTP;
    }
}
