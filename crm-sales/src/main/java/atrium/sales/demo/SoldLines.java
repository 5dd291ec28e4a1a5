package atrium.sales.demo;

import atrium.sales.lines.LineItem;
import atrium.sales.lines.Recurrence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the value of a demo deal is made of: instruments, often with work, some with support by the month. */
final class SoldLines {

    private static final BigDecimal TAX = BigDecimal.valueOf(19);
    private static final int WITH_LINES = 60;

    private SoldLines() {}

    /**
     * Lines that come to the value exactly; none for some deals, whose value somebody said.
     *
     * @param what is sold, in words
     */
    static List<LineItem> of(String what, @Nullable BigDecimal value, Random dice) {
        List<LineItem> lines = new ArrayList<>();
        if (value == null || value.signum() <= 0 || dice.nextInt(100) >= WITH_LINES) {
            return lines;
        }
        int pieces = 1 + dice.nextInt(6);
        BigDecimal piece = share(value, 55 + dice.nextInt(20)).divide(BigDecimal.valueOf(pieces), 0, RoundingMode.DOWN);
        BigDecimal rest = value.subtract(piece.multiply(BigDecimal.valueOf(pieces)));
        lines.add(line(what, pieces, piece, null));
        if (dice.nextInt(100) < 35) {
            BigDecimal month = share(rest, 40).divide(BigDecimal.valueOf(LineItem.USUAL_TERM), 0, RoundingMode.DOWN);
            if (month.signum() > 0) {
                lines.add(line("Support, answer within four hours", 1, month, Recurrence.MONTH));
                rest = rest.subtract(month.multiply(BigDecimal.valueOf(LineItem.USUAL_TERM)));
            }
        }
        lines.add(line("Installation and training", 1, rest, null));
        return lines;
    }

    private static BigDecimal share(BigDecimal value, int percent) {
        return value.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    private static LineItem line(String text, int quantity, BigDecimal price, @Nullable Recurrence recurrence) {
        return new LineItem(
                null,
                text,
                BigDecimal.valueOf(quantity),
                price,
                BigDecimal.ZERO,
                TAX,
                recurrence,
                recurrence == null ? 0 : LineItem.USUAL_TERM);
    }
}
