package atrium.domain.apikeys;

import java.util.Set;

/**
 * A key as somebody asks for it.
 *
 * @param name what it is for
 * @param scopes such as {@code account:read}, see {@link KeyScopes}
 * @param days for how many it works, counted from now
 */
public record NewKey(String name, Set<String> scopes, int days) {

    public NewKey {
        scopes = Set.copyOf(scopes);
    }
}
