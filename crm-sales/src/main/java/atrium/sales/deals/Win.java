package atrium.sales.deals;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A deal that was won a moment ago, beside what its owner has won before.
 *
 * @param amount null when there is none, or the viewer doesn't see it
 * @param owner null where it belongs to nobody
 * @param own whether it is the viewer's
 * @param count how many its owner has won this week, with this one
 */
public record Win(
        String name,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String owner,
        boolean own,
        Standing standing,
        int count) {

    /** What is most worth telling of it. */
    public enum Standing {
        LARGEST_OF_YEAR,
        LARGEST_OF_QUARTER,
        FIRST_OF_QUARTER,
        OF_WEEK,
        ALONE;

        /** Stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
