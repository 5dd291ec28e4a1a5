package atrium.web.insights;

import atrium.web.charts.BarChart;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ColumnChart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart of either form with the table behind it.
 *
 * @param signs what its colours stand for, where they don't say it themselves
 */
record ChartBlock(
        @Nullable BarChart bars,
        @Nullable ColumnChart columns,
        @Nullable Map<String, String> signs,
        ChartTable table) {

    static ChartBlock of(BarChart bars, ChartTable table) {
        return new ChartBlock(bars, null, null, table);
    }

    static ChartBlock of(ColumnChart columns, ChartTable table) {
        return new ChartBlock(null, columns, null, table);
    }
}
