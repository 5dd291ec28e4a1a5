package atrium.domain.apikeys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is shown after it was made.
 *
 * @param personName the person as whom it acts
 * @param service whether that is a technical person
 * @param maker who made it; null when that person is gone
 * @param beginning its first characters, by which people recognise it
 * @param scopes such as {@code account:read}, see {@link KeyScopes}
 * @param lastUsedAt exact to a minute; null when it was never used
 * @param works whether it opens anything at the moment: it has not run out, and its person is active
 */
public record ApiKey(
        UUID id,
        UUID personId,
        String personName,
        boolean service,
        @Nullable String maker,
        String name,
        String beginning,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean works) {

    public ApiKey {
        scopes = List.copyOf(scopes);
    }
}
