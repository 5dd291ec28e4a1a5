package atrium.web.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standing bars, one beside the other, from zero on, such as months; {@code fragments/chart :: columns} draws it.
 *
 * @param columns with heights in hundredths of the highest
 * @param latest whether the last ones matter most, and are seen alone where not all fit
 */
public record ColumnChart(List<Column> columns, boolean latest) {

    private static final int HIGHEST = 100;

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    /**
     * What a column shows.
     *
     * @param label below it, short
     * @param title all of it in words
     * @param href the list behind it; null for none
     * @param look its colour, as with {@link BarChart.Portion}
     * @param before what it is compared with, which stands in grey behind it; 0 for nothing
     * @param value its figure, short; empty for nothing
     */
    public record Point(
            String label,
            String title,
            @Nullable String href,
            String look,
            double amount,
            double before,
            String value) {}

    /** A column as it is drawn. */
    public record Column(Point point, int height, int before) {

        /** Where it begins from above. */
        public int top() {
            return HIGHEST - height;
        }

        /** Where what it is compared with begins from above. */
        public int topBefore() {
            return HIGHEST - before;
        }
    }

    /** The same, of which the last ones matter most. */
    public ColumnChart latestFirst() {
        return new ColumnChart(columns, true);
    }

    /** The chart of some columns, in their order. */
    public static ColumnChart of(List<Point> points) {
        double highest = points.stream()
                .mapToDouble(point -> Math.max(point.amount(), point.before()))
                .max()
                .orElse(0);
        return new ColumnChart(
                points.stream()
                        .map(point ->
                                new Column(point, height(point.amount(), highest), height(point.before(), highest)))
                        .toList(),
                false);
    }

    private static int height(double amount, double highest) {
        return highest <= 0 || amount <= 0 ? 0 : Math.max(1, (int) Math.round(HIGHEST * amount / highest));
    }
}
