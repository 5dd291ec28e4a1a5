package atrium.domain.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a product costs in one list from a day on.
 *
 * @param amount for one unit, without tax
 * @param currency ISO 4217, that of the list
 * @param validFrom first day; it holds until the next price of the same list
 */
public record Price(UUID listId, String list, BigDecimal amount, String currency, LocalDate validFrom) {}
