package atrium.domain.purchases;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param text what was bought, in the words of the order; null when the product says it
 * @param quantity not 0; negative for what was given back
 * @param unitPrice without tax and discount, in the purchase's currency; negative for a credit
 * @param discountPercent 0 to 100
 * @param taxPercent 0 to 100, on top of the net amount
 */
public record PurchaseLine(
        @Nullable UUID productId,
        @Nullable String text,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal taxPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT = 2;

    /** Quantity times unit price less the discount, unrounded. */
    public BigDecimal net() {
        BigDecimal rest = HUNDRED.subtract(discountPercent).movePointLeft(PERCENT);
        return exact(quantity.multiply(unitPrice).multiply(rest));
    }

    /** The tax on the net amount, unrounded. */
    public BigDecimal tax() {
        return exact(net().multiply(taxPercent.movePointLeft(PERCENT)));
    }

    /** The amount without zeros at its end. */
    static BigDecimal exact(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
