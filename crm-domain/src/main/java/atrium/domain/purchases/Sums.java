package atrium.domain.purchases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the lines of a purchase, as {@link PurchaseWrites#settle} derives it in the database.
 *
 * @param returned whether everything on it was given back
 * @param worth total in the company's own currency; null when unknown
 */
record Sums(
        boolean returned,
        int lines,
        BigDecimal net,
        BigDecimal tax,
        @Nullable BigDecimal worth) {

    static final Sums NONE = new Sums(false, 0, BigDecimal.ZERO, BigDecimal.ZERO, null);

    /**
     * @param rate worth of one unit of the purchase's currency in the company's own
     * @param decimals of the company's own currency
     */
    static Sums of(List<PurchaseLine> lines, BigDecimal rate, int decimals) {
        BigDecimal net = sum(lines, PurchaseLine::net);
        BigDecimal tax = sum(lines, PurchaseLine::tax);
        BigDecimal worth = net.add(tax).multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
        boolean returned = lines.stream().allMatch(line -> line.quantity().signum() < 0);
        return new Sums(returned, lines.size(), net, tax, worth);
    }

    BigDecimal total() {
        return net.add(tax);
    }

    private static BigDecimal sum(List<PurchaseLine> lines, Function<PurchaseLine, BigDecimal> amount) {
        return PurchaseLine.exact(lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
