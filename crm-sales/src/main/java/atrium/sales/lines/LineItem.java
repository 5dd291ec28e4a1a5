package atrium.sales.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold with others.
 *
 * @param text what it is, in words of its own; null when the product says it
 * @param quantity not 0; negative for what is taken back
 * @param unitPrice for one unit, of one charge if it recurs, without tax and discount; negative for a credit; null as long as
 *     nobody knows
 * @param discountPercent 0 to 100
 * @param taxPercent 0 to 100, on top of the net amount
 * @param recurrence how often it is charged; null when once
 * @param termMonths for how long it is charged, whole times its recurrence; 0 when once
 */
public record LineItem(
        @Nullable UUID productId,
        @Nullable String text,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal taxPercent,
        @Nullable Recurrence recurrence,
        int termMonths) {

    /** Months that something recurs for when nobody says for how long. */
    public static final int USUAL_TERM = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT = 2;

    /**
     * One of something, sold once, without discount and tax.
     *
     * @param price null as long as nobody knows
     */
    public static LineItem one(@Nullable UUID product, @Nullable String text, @Nullable BigDecimal price) {
        return new LineItem(product, text, BigDecimal.ONE, price, BigDecimal.ZERO, BigDecimal.ZERO, null, 0);
    }

    /** How many charges there are: 1 of what is sold once. */
    public int charges() {
        return recurrence == null ? 1 : termMonths / recurrence.months();
    }

    /**
     * Quantity times unit price less the discount, of one charge, rounded half up; null without a price.
     *
     * @param decimals of the currency
     */
    public @Nullable BigDecimal charge(int decimals) {
        BigDecimal rest = HUNDRED.subtract(discountPercent).movePointLeft(PERCENT);
        return unitPrice == null
                ? null
                : quantity.multiply(unitPrice).multiply(rest).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * All charges of the term together; null without a price.
     *
     * @param decimals of the currency
     */
    public @Nullable BigDecimal net(int decimals) {
        BigDecimal charge = charge(decimals);
        return charge == null ? null : charge.multiply(BigDecimal.valueOf(charges()));
    }

    /** The same at another price. */
    LineItem at(@Nullable BigDecimal price) {
        return new LineItem(productId, text, quantity, price, discountPercent, taxPercent, recurrence, termMonths);
    }
}
