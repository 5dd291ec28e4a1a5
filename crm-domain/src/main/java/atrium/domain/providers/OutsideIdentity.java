package atrium.domain.providers;

/**
 * Somebody as a provider knows them. Issuer and subject together are who it is; names and mail addresses, which the provider may
 * give to somebody else one day, decide nothing.
 *
 * @param provider key of the provider
 * @param issuer its address
 * @param subject whom it means
 * @param name by which the person knows the account there, such as a mail address
 * @param twoFactors whether the provider vouches for two factors
 */
public record OutsideIdentity(String provider, String issuer, String subject, String name, boolean twoFactors) {}
