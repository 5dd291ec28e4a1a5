package atrium.domain.providers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which identity providers there are.
 *
 * @param providers in the order in which they are offered
 */
@Validated
@ConfigurationProperties("atrium.sign-in")
record ProviderSettings(List<@Valid Provider> providers) {

    ProviderSettings(@Nullable List<Provider> providers) {
        this.providers = List.copyOf(Objects.requireNonNullElse(providers, List.of()));
    }

    /**
     * One of them, as it is registered there.
     *
     * @param key names it in addresses; changing it changes the address to which it sends people back
     * @param name as people know it
     * @param issuer its address, from which everything else is learned
     * @param twoFactors whether it always asks for a second factor itself, so that none is asked for here
     */
    record Provider(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be a-z, 0-9 and hyphens") String key,

            @NotBlank @Size(max = 60) String name,

            @NotNull @Pattern(
                    regexp = "https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?",
                    message = "must begin with https://")
            String issuer,

            @NotBlank String clientId,
            @NotBlank String clientSecret,
            boolean twoFactors) {

        IdentityProvider shown() {
            return new IdentityProvider(key, name);
        }
    }
}
