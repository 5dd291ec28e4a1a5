package atrium.domain.events;

import java.time.LocalDate;
import java.util.Set;

/**
 * Exchange rates were added, corrected or removed, so that amounts converted by them are stale.
 *
 * @param currencies ISO 4217 codes
 * @param from the first day whose rate may be another one
 */
public record ExchangeRatesChanged(Set<String> currencies, LocalDate from) {

    public ExchangeRatesChanged {
        currencies = Set.copyOf(currencies);
    }
}
