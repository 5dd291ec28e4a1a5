package atrium.web.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lying bars, one below the other, from zero on; {@code fragments/chart :: bars} draws it.
 *
 * @param bars with lengths in thousandths of the longest
 */
public record BarChart(List<Bar> bars) {

    private static final int LONGEST = 1000;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * What a bar shows.
     *
     * @param href the list behind it; null for none
     * @param portions of which it consists, from left to right
     * @param before what it is compared with, which stands in grey behind it; 0 for nothing
     * @param value its figure, as it is said
     * @param note the comparison in words; null for none
     */
    public record Line(
            String label,
            @Nullable String href,
            List<Portion> portions,
            double before,
            String value,
            @Nullable String note) {

        public Line {
            portions = List.copyOf(portions);
        }

        /** A bar of one colour. */
        public static Line of(
                String label,
                @Nullable String href,
                double amount,
                double before,
                String value,
                @Nullable String note) {
            return new Line(label, href, List.of(new Portion("main", amount, value)), before, value, note);
        }

        private double whole() {
            return portions.stream().mapToDouble(Portion::amount).sum();
        }
    }

    /**
     * A part of a bar.
     *
     * @param look its colour: {@code main}, {@code waiting}, {@code bad}, {@code good} or {@code warn}
     * @param amount less than nothing is drawn as nothing
     * @param title what it stands for, on hover
     */
    public record Portion(String look, double amount, String title) {

        public Portion {
            amount = Math.max(0, amount);
        }
    }

    /** A bar as it is drawn. */
    public record Bar(Line line, List<Piece> pieces, int before) {}

    /** A part of a bar as it is drawn. */
    public record Piece(String look, String title, int start, int length) {}

    /** The chart of some bars, in their order. */
    public static BarChart of(List<Line> lines) {
        double longest = lines.stream()
                .mapToDouble(line -> Math.max(line.whole(), line.before()))
                .max()
                .orElse(0);
        return new BarChart(lines.stream().map(line -> bar(line, longest)).toList());
    }

    // Ends are rounded, not lengths, so that parts meet.
    private static Bar bar(Line line, double longest) {
        List<Piece> pieces = new ArrayList<>();
        double passed = 0;
        for (Portion portion : line.portions()) {
            int start = length(passed, longest);
            passed += portion.amount();
            int end = length(passed, longest);
            if (end > start) {
                pieces.add(new Piece(portion.look(), portion.title(), start, end - start));
            }
        }
        return new Bar(line, List.copyOf(pieces), length(line.before(), longest));
    }

    private static int length(double amount, double longest) {
        return longest <= 0 || amount <= 0 ? 0 : Math.max(2, (int) Math.round(LONGEST * amount / longest));
    }
}
