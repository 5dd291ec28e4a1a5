package atrium.web.purchases;

import atrium.domain.purchases.CustomerPurchases.Month;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars over months, drawn from zero in a field of units; a month in which more was given
 * back than bought hangs below the line.
 *
 * @param zero height of the line from the top
 */
public record MonthBars(List<Bar> bars, int zero) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;

    private static final int GAP = 4;

    /** One bar, with its month in words. */
    public record Bar(String month, BigDecimal total, int x, int y, int width, int height) {

        /** Whether more was given back than bought. */
        public boolean back() {
            return total.signum() < 0;
        }
    }

    /** Units across. */
    public int width() {
        return WIDTH;
    }

    /** Units from top to bottom. */
    public int height() {
        return HEIGHT;
    }

    static MonthBars of(List<Month> months, Locale locale) {
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal least = BigDecimal.ZERO;
        for (Month month : months) {
            most = most.max(month.total());
            least = least.min(month.total());
        }
        BigDecimal range = most.subtract(least).max(BigDecimal.ONE);
        int zero = units(most, range);
        int step = WIDTH / months.size();
        List<Bar> bars = new ArrayList<>();
        for (Month month : months) {
            int height = Math.max(
                    month.total().signum() == 0 ? 0 : 1, units(month.total().abs(), range));
            String name = month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " "
                    + month.month().getYear();
            boolean back = month.total().signum() < 0;
            bars.add(new Bar(
                    name,
                    month.total(),
                    bars.size() * step + GAP / 2,
                    back ? zero : zero - height,
                    step - GAP,
                    height));
        }
        return new MonthBars(bars, zero);
    }

    private static int units(BigDecimal amount, BigDecimal range) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
