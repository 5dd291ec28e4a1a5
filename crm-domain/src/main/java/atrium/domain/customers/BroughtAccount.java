package atrium.domain.customers;

import java.util.List;

/**
 * An account of the past that was brought in with its people.
 *
 * @param people their ids, in the order in which they were named
 */
public record BroughtAccount(AccountId id, List<ContactId> people) {}
