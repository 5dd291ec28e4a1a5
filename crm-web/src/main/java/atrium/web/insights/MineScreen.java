package atrium.web.insights;

import atrium.web.insights.BottleneckScreen.Stat;
import atrium.web.insights.StandingRows.StandingRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person who sells begins with.
 *
 * @param empty whether the person has no deal at all
 * @param create where to open one; null where the person may not
 * @param plans what is to be done today, the most urgent first
 * @param plansMore what else there is; null for nothing
 * @param tooOld deals that are too old in their stage, with the list of all
 * @param quiet deals about which nothing happened for long, with the list of all
 * @param month what was won this month and the last; null where the person doesn't know on which day deals are closed
 * @param unrated what the sums lack
 * @param hidden whether the person doesn't know what deals are worth
 */
record MineScreen(
        ScopeBar bar,
        boolean empty,
        @Nullable String create,
        List<Stat> stats,
        List<PlanRow> plans,
        @Nullable String plansMore,
        Standing tooOld,
        Standing quiet,
        @Nullable ChartBlock month,
        ChartBlock open,
        List<Unrated> unrated,
        boolean hidden) {

    /**
     * Something to do today, or overdue.
     *
     * @param due when, in short
     */
    record PlanRow(String href, String subject, String hint, String due, boolean late) {}

    /** Deals that stand still, some of them, and the list of all. */
    record Standing(List<StandingRow> rows, String list) {}
}
