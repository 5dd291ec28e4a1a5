package atrium.domain.providers;

/**
 * Another system by which people sign in here.
 *
 * @param key names it in addresses
 * @param name as people know it
 */
public record IdentityProvider(String key, String name) {}
