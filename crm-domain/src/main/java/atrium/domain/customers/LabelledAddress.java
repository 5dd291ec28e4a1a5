package atrium.domain.customers;

import atrium.domain.kernel.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A further postal address of a customer.
 *
 * @param label what it is for, in the words of whoever entered it, such as {@code delivery}
 */
public record LabelledAddress(@Nullable String label, PostalAddress address) {}
