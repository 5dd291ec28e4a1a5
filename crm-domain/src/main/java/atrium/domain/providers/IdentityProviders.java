package atrium.domain.providers;

import atrium.domain.kernel.Settings;
import atrium.domain.providers.ProviderSettings.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends people to identity providers and reads with what they come back. */
@Component
public class IdentityProviders {

    private final List<Provider> providers;
    private final OpenIdConnect protocol;
    private final Settings settings;

    IdentityProviders(ProviderSettings providers, OpenIdConnect protocol, Settings settings) {
        this.providers = providers.providers();
        this.protocol = protocol;
        this.settings = settings;
    }

    /** Where a browser goes, and what its session keeps meanwhile. */
    public record Departure(URI address, RoundTrip trip) {}

    /**
     * With what a browser comes back.
     *
     * @param code for which the provider tells who it is; null when it refused
     * @param issuer which provider answers, where it says so (RFC 9207)
     */
    public record Answer(@Nullable String code, @Nullable String issuer) {}

    /** Those by which people sign in here, in the order in which they are offered. */
    public List<IdentityProvider> all() {
        return providers.stream().map(Provider::shown).toList();
    }

    /** The one of this key. */
    public Optional<IdentityProvider> find(String key) {
        return provider(key).map(Provider::shown);
    }

    /**
     * A way to the provider of this key, which sends the browser back to {@code /sign-in/with/<key>/answer}.
     *
     * @throws ProviderFailure when there is none, or it can't be reached
     */
    public Departure depart(String key) {
        Provider provider = provider(key).orElseThrow(() -> new ProviderFailure(key, "not configured"));
        RoundTrip trip = RoundTrip.to(key);
        return new Departure(protocol.question(provider, trip, back(provider)), trip);
    }

    /**
     * Who came back.
     *
     * @throws ProviderFailure when the provider doesn't vouch for anybody, and for us, in answer to this very question
     */
    public OutsideIdentity arrive(RoundTrip trip, Answer answer) {
        Provider provider =
                provider(trip.provider()).orElseThrow(() -> new ProviderFailure(trip.provider(), "not configured"));
        return protocol.identity(provider, trip, answer, back(provider));
    }

    private Optional<Provider> provider(String key) {
        return providers.stream().filter(provider -> provider.key().equals(key)).findFirst();
    }

    private URI back(Provider provider) {
        return settings.address("/sign-in/with/" + provider.key() + "/answer");
    }
}
