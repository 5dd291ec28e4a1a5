package atrium.domain.catalog;

import java.util.UUID;

/**
 * A set of prices in one currency.
 *
 * @param currency ISO 4217
 * @param active whether it is offered
 * @param products how many products have a price in it
 */
public record PriceList(UUID id, String name, String currency, boolean active, int products) {}
