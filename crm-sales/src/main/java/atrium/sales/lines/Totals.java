package atrium.sales.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lines come to in their currency. Nets are rounded line by line; tax is rounded once for each rate, on the sum of the nets
 * that it is due on, as EN 16931 has it for invoices (BR-CO-10, BR-CO-17). Lines without a price count nothing.
 *
 * @param once net of what is sold once
 * @param recurring net of what recurs, over the whole term
 * @param charges net of one charge, by how often it comes
 * @param taxes by rate, without those of 0 percent
 * @param unpriced how many lines have no price yet
 */
public record Totals(
        BigDecimal once, BigDecimal recurring, Map<Recurrence, BigDecimal> charges, List<TaxSum> taxes, int unpriced) {

    /** The tax of one rate on the nets that it is due on. */
    public record TaxSum(BigDecimal percent, BigDecimal net, BigDecimal tax) {}

    /** @param currency ISO 4217 */
    public static Totals of(List<LineItem> lines, String currency) {
        int decimals = decimals(currency);
        BigDecimal zero = BigDecimal.ZERO.setScale(decimals);
        BigDecimal once = zero;
        BigDecimal recurring = zero;
        int unpriced = 0;
        Map<Recurrence, BigDecimal> charges = new EnumMap<>(Recurrence.class);
        Map<BigDecimal, BigDecimal> byRate = new TreeMap<>(Comparator.reverseOrder());
        for (LineItem line : lines) {
            BigDecimal net = line.net(decimals);
            BigDecimal charge = line.charge(decimals);
            if (net == null || charge == null) {
                unpriced++;
                continue;
            }
            if (line.recurrence() == null) {
                once = once.add(net);
            } else {
                recurring = recurring.add(net);
                charges.merge(line.recurrence(), charge, BigDecimal::add);
            }
            byRate.merge(line.taxPercent(), net, BigDecimal::add);
        }
        List<TaxSum> taxes = byRate.entrySet().stream()
                .filter(rate -> rate.getKey().signum() > 0)
                .map(rate -> tax(rate.getKey(), rate.getValue(), decimals))
                .toList();
        return new Totals(once, recurring, charges, taxes, unpriced);
    }

    private static TaxSum tax(BigDecimal percent, BigDecimal net, int decimals) {
        BigDecimal tax = net.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP);
        return new TaxSum(percent, net, tax);
    }

    /** All lines over their terms, without tax. */
    public BigDecimal net() {
        return once.add(recurring);
    }

    /** The tax of all rates. */
    public BigDecimal tax() {
        return taxes.stream().map(TaxSum::tax).reduce(BigDecimal.ZERO.setScale(once.scale()), BigDecimal::add);
    }

    /** What has to be paid over all terms. */
    public BigDecimal gross() {
        return net().add(tax());
    }

    /** How many decimals amounts of a currency have: 0 of one without a smaller coin. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
