package atrium.web.insights;

import atrium.web.charts.BarChart;
import atrium.web.charts.ChartTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How deals get through a pipeline, in the words of the person who looks.
 *
 * @param period the days meant, and those they are compared with
 * @param empty whether no deal came in that period
 * @param findings what stands out; none where there is too little to tell
 * @param passage how many came, went on, wait and were lost, by stage
 * @param signs what its colours stand for
 * @param stays how long they stay, by stage
 */
record BottleneckScreen(
        ScopeBar bar,
        String period,
        boolean empty,
        @Nullable String create,
        List<Stat> stats,
        List<String> findings,
        BarChart passage,
        Map<String, String> signs,
        BarChart stays,
        ChartTable table) {

    /** A figure with its name, the comparison below, and the list behind it. */
    record Stat(
            String label,
            String value,
            @Nullable String note,
            @Nullable String href) {}
}
