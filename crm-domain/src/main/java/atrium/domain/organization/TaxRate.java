package atrium.domain.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tax on what is sold.
 *
 * @param percent of the net amount
 * @param country ISO 3166 alpha-2; null where it holds everywhere
 * @param validFrom first day; it holds until another one of the same name and country begins
 */
public record TaxRate(
        UUID id, String name, BigDecimal percent, @Nullable String country, LocalDate validFrom) {}
