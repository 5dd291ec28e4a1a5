package atrium.domain.organization;

import atrium.domain.kernel.RuleViolation;
import java.time.LocalDate;

/** An amount can't be converted: the currency has no rate on that day or before. */
public final class NoExchangeRate extends RuleViolation {

    NoExchangeRate(String currency, LocalDate day) {
        super("currency.problem.no-rate", currency, day.toString());
    }
}
