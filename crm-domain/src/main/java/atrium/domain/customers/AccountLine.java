package atrium.domain.customers;

import java.util.UUID;

/**
 * An account on one line, to be chosen.
 *
 * @param hint what tells it from others of the same name: domain, town, country
 */
public record AccountLine(UUID id, String name, String hint) {}
