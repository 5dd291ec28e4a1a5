package atrium.sales.insights;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Some open deals taken together, in the company's own currency. Deals of which nobody knows the worth add nothing.
 *
 * @param worth null where the viewer doesn't know values
 * @param weighted what they can be expected to bring: each worth by its probability; null where the viewer doesn't know both
 * @param tooOld how many are in their stage for longer than is usual there
 */
public record DealSum(
        long deals, @Nullable BigDecimal worth, @Nullable BigDecimal weighted, long tooOld) {

    /** No deals at all. */
    public static final DealSum NONE = new DealSum(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);
}
