package atrium.domain.apikeys;

import atrium.domain.records.Viewer;
import java.util.UUID;

/**
 * A program that showed a key.
 *
 * @param viewer the key's person with what the role allows now, narrowed to the scopes
 */
public record KeyHolder(UUID keyId, KeyScopes scopes, Viewer viewer) {}
