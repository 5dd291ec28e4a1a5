package atrium.domain.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A currency and its newest rate.
 *
 * @param code ISO 4217
 * @param base whether it is the company's own
 * @param active whether it is offered in forms
 * @param day since when the newest rate holds; null when there is none
 * @param rate worth of one unit in the company's currency
 */
public record CurrencySummary(
        String code,
        boolean base,
        boolean active,
        @Nullable LocalDate day,
        @Nullable BigDecimal rate) {}
