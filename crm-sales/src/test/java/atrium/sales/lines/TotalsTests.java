package atrium.sales.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsTests {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "CLF");
    private static final Recurrence[] RECURRENCES = Recurrence.values();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    record Offer(String currency, List<LineItem> lines) {

        int decimals() {
            return Totals.decimals(currency);
        }

        Totals totals() {
            return Totals.of(lines, currency);
        }
    }

    // Quantities and prices with and without decimals, negative ones, 0, and up to 10^12.
    static Stream<Offer> offers() {
        Random random = new Random(20261124);
        return Stream.generate(() -> {
                    List<LineItem> lines = new ArrayList<>();
                    int most = 1 + random.nextInt(12);
                    for (int at = 0; at < most; at++) {
                        lines.add(line(random));
                    }
                    return new Offer(CURRENCIES.get(random.nextInt(CURRENCIES.size())), lines);
                })
                .limit(500);
    }

    private static LineItem line(Random random) {
        Recurrence recurrence = random.nextInt(3) == 0 ? RECURRENCES[random.nextInt(RECURRENCES.length)] : null;
        return new LineItem(
                null,
                "Something",
                quantity(random),
                random.nextInt(20) == 0 ? null : price(random),
                random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1_000_001), 4),
                random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(2_700), 2),
                recurrence,
                recurrence == null ? 0 : recurrence.months() * (1 + random.nextInt(10)));
    }

    private static BigDecimal quantity(Random random) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(7));
        return random.nextInt(6) == 0 ? quantity.negate() : quantity;
    }

    private static BigDecimal price(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(1_000_000_000_000L);
            case 2 -> BigDecimal.valueOf(-random.nextInt(100_000), 2);
            default -> BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(7));
        };
    }

    @ParameterizedTest
    @MethodSource("offers")
    void totalIsTheSumOfWhatTheLinesShow(Offer offer) {
        BigDecimal sum = offer.lines().stream()
                .map(line -> line.net(offer.decimals()))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(offer.totals().net()).isEqualByComparingTo(sum);
        assertThat(offer.totals().unpriced())
                .isEqualTo(offer.lines().stream()
                        .filter(line -> line.unitPrice() == null)
                        .count());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void allAmountsHaveTheDecimalsOfTheCurrency(Offer offer) {
        Totals totals = offer.totals();

        assertThat(Stream.of(totals.once(), totals.recurring(), totals.net(), totals.tax(), totals.gross()))
                .allSatisfy(amount -> assertThat(amount.scale()).isEqualTo(offer.decimals()));
        assertThat(totals.gross()).isEqualByComparingTo(totals.net().add(totals.tax()));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void orderOfTheLinesDoesNotMatter(Offer offer) {
        List<LineItem> turned = new ArrayList<>(offer.lines());
        Collections.reverse(turned);

        assertThat(Totals.of(turned, offer.currency())).isEqualTo(offer.totals());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatIsTakenBackIsWorthWhatWasSold(Offer offer) {
        List<LineItem> back = offer.lines().stream()
                .map(line -> new LineItem(
                        null,
                        line.text(),
                        line.quantity().negate(),
                        line.unitPrice(),
                        line.discountPercent(),
                        line.taxPercent(),
                        line.recurrence(),
                        line.termMonths()))
                .toList();

        Totals taken = Totals.of(back, offer.currency());
        assertThat(taken.net()).isEqualByComparingTo(offer.totals().net().negate());
        assertThat(taken.gross()).isEqualByComparingTo(offer.totals().gross().negate());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void eachChargeIsRoundedByHalfOfTheSmallestCoinAtMost(Offer offer) {
        BigDecimal half = HALF.movePointLeft(offer.decimals());
        for (LineItem line : offer.lines()) {
            BigDecimal charge = line.charge(offer.decimals());
            if (charge != null) {
                BigDecimal exact = line.quantity()
                        .multiply(line.unitPrice())
                        .multiply(BigDecimal.valueOf(100).subtract(line.discountPercent()))
                        .movePointLeft(2);
                assertThat(charge.subtract(exact).abs()).isLessThanOrEqualTo(half);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("offers")
    void taxIsDueOnceForEachRateOnAllThatItIsDueOn(Offer offer) {
        Totals totals = offer.totals();
        BigDecimal free = offer.lines().stream()
                .filter(line -> line.taxPercent().signum() == 0 && line.unitPrice() != null)
                .map(line -> line.net(offer.decimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal taxed = totals.taxes().stream().map(Totals.TaxSum::net).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(taxed.add(free)).isEqualByComparingTo(totals.net());
        assertThat(totals.taxes()).extracting(Totals.TaxSum::percent).doesNotHaveDuplicates();
    }

    @Test
    void centsOfLinesAreNotLostInTheSum() {
        LineItem third = new LineItem(
                null, "Third", BigDecimal.ONE, new BigDecimal("0.333"), BigDecimal.ZERO, new BigDecimal("19"), null, 0);

        Totals totals = Totals.of(List.of(third, third, third), "EUR");

        assertThat(totals.net()).isEqualTo("0.99");
        assertThat(totals.tax()).isEqualTo("0.19");
        assertThat(Totals.of(List.of(third, third, third), "JPY").net()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "quarter", "year"})
    void whatRecursIsChargedForItsWholeTerm(String code) {
        Recurrence recurrence = Recurrence.of(code);
        LineItem line = new LineItem(
                null,
                "Support",
                BigDecimal.valueOf(2),
                new BigDecimal("49.995"),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                recurrence,
                24);

        Totals totals = Totals.of(List.of(line), "EUR");

        // 2 × 49.995 − 10 % = 89.991, a charge of 89.99.
        assertThat(totals.charges()).containsEntry(recurrence, new BigDecimal("89.99"));
        assertThat(totals.recurring())
                .isEqualByComparingTo(new BigDecimal("89.99").multiply(BigDecimal.valueOf(24L / recurrence.months())));
        assertThat(totals.once()).isZero();
    }
}
