package atrium.domain.customers;

import org.jspecify.annotations.Nullable;

/**
 * A further way to reach a customer: a mail address, a telephone number or a web address.
 *
 * @param label what it is for, in the words of whoever entered it, such as {@code work}
 * @param value as typed
 * @param key normalised form by which it is found: mail in lower case, E.164 number, web address; null when it has none
 */
public record ContactPoint(
        @Nullable String label, String value, @Nullable String key) {}
