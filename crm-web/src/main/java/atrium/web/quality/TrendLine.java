package atrium.web.quality;

import atrium.domain.quality.QualityReport.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The score over time as a line, from 0 at the bottom to 100 at the top.
 *
 * @param days the points, the oldest first, at least two
 */
record TrendLine(List<Day> days) {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    // Room for the line's own thickness and its last point.
    private static final int MARGIN = 6;

    /** Corners of the line, as the attribute points of an SVG polyline. */
    public String points() {
        return days.stream().map(this::point).collect(Collectors.joining(" "));
    }

    private String point(Day day) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(day.day()), y(day));
    }

    /** The corners of the ground below it. */
    public String ground() {
        int bottom = HEIGHT - MARGIN;
        return String.format(Locale.ROOT, "%.1f,%d ", x(days.get(0).day()), bottom)
                + points()
                + String.format(Locale.ROOT, " %.1f,%d", x(last().day()), bottom);
    }

    /** The last point. */
    public double endX() {
        return x(last().day());
    }

    public double endY() {
        return y(last());
    }

    /** How many points it rose, negative when it fell. */
    public int rise() {
        return score(last()) - score(days.get(0));
    }

    public int score(Day day) {
        return day.figures().whole().score();
    }

    public Day first() {
        return days.get(0);
    }

    public Day last() {
        return days.get(days.size() - 1);
    }

    private double x(LocalDate day) {
        long whole = ChronoUnit.DAYS.between(days.get(0).day(), last().day());
        long gone = ChronoUnit.DAYS.between(days.get(0).day(), day);
        return MARGIN + (WIDTH - 2.0 * MARGIN) * gone / whole;
    }

    private double y(Day day) {
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * score(day) / 100;
    }
}
