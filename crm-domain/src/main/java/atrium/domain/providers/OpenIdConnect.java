package atrium.domain.providers;

import atrium.domain.providers.IdentityProviders.Answer;
import atrium.domain.providers.ProviderSettings.Provider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The code flow of OpenID Connect Core 1.0 with PKCE. What a provider says counts when it is signed with a key that the issuer
 * publishes, is meant for us, answers our question and has not expired.
 */
@Component
class OpenIdConnect {

    private static final Scope SCOPE = new Scope("openid", "email", "profile");
    private static final Duration READ_AGAIN = Duration.ofHours(1);
    private static final int PATIENCE = 5_000;
    private static final int MOST_BYTES = 200_000;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 200;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenIdConnect(Clock clock) {
        this.clock = clock;
    }

    /** What an issuer publishes of itself. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant readAt) {}

    /** The address at which a browser asks the provider who its person is. */
    URI question(Provider provider, RoundTrip trip, URI back) {
        try {
            return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, new ClientID(provider.clientId()), back)
                    .endpointURI(known(provider).metadata().getAuthorizationEndpointURI())
                    .state(new State(trip.state()))
                    .nonce(new Nonce(trip.nonce()))
                    .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException | IllegalArgumentException failure) {
            throw new ProviderFailure(provider.key(), failure);
        }
    }

    /** Whom the provider means by its answer. */
    OutsideIdentity identity(Provider provider, RoundTrip trip, Answer answer, URI back) {
        String code = answer.code();
        if (code == null || code.isBlank()) {
            throw new ProviderFailure(provider.key(), "gave no code");
        }
        if (answer.issuer() != null && !answer.issuer().equals(provider.issuer())) {
            throw new ProviderFailure(provider.key(), "somebody else answered");
        }
        try {
            Known issuer = known(provider);
            JWT token = token(provider, issuer.metadata(), trip, code, back);
            return identity(provider, issuer.tokens().validate(token, new Nonce(trip.nonce())));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException failure) {
            throw new ProviderFailure(provider.key(), failure);
        }
    }

    private JWT token(Provider provider, OIDCProviderMetadata issuer, RoundTrip trip, String code, URI back)
            throws GeneralException, IOException {
        HTTPRequest request = new TokenRequest.Builder(
                        issuer.getTokenEndpointURI(),
                        authentication(provider, issuer),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(trip.verifier())))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException(
                    "refused the code", answer.toErrorResponse().getErrorObject());
        }
        return answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
    }

    private static ClientAuthentication authentication(Provider provider, OIDCProviderMetadata issuer) {
        ClientID id = new ClientID(provider.clientId());
        Secret secret = new Secret(provider.clientSecret());
        List<ClientAuthenticationMethod> methods =
                Objects.requireNonNullElse(issuer.getTokenEndpointAuthMethods(), List.of());
        boolean inBody = methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inBody ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private static OutsideIdentity identity(Provider provider, IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new ProviderFailure(provider.key(), "names people by more than 255 characters");
        }
        String name = Stream.of("email", "preferred_username", "name")
                .map(claims::getStringClaim)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(subject);
        return new OutsideIdentity(
                provider.key(),
                claims.getIssuer().getValue(),
                subject,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                provider.twoFactors());
    }

    private Known known(Provider provider) throws GeneralException, IOException {
        Known before = known.get(provider.key());
        if (before != null && before.readAt().plus(READ_AGAIN).isAfter(clock.instant())) {
            return before;
        }
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), PATIENCE, PATIENCE);
        Known read = new Known(metadata, tokens(provider, metadata), clock.instant());
        known.put(provider.key(), read);
        return read;
    }

    // Only signatures with a private key: our secret would sign as well as theirs, and none at all is no proof.
    private static IDTokenValidator tokens(Provider provider, OIDCProviderMetadata metadata)
            throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                .retrying(true)
                .build();
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys),
                null);
    }
}
