package atrium.web.insights;

import atrium.web.insights.BottleneckScreen.Stat;
import atrium.web.insights.MineScreen.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manager of people who sell begins with.
 *
 * @param empty whether there is no deal at all to look at
 * @param create where to open one; null where the person may not
 * @param stages what is open by stage
 * @param owners what is open by owner
 * @param months what is open by the month of its close date; null where that day or the worth is hidden
 * @param won what was won by month; null where the day is hidden
 * @param tooOld deals that are too old in their stage, with the list of all
 * @param done what people have done in the period; null where nobody's calendar is open to the person
 * @param unrated what the sums lack
 * @param hidden whether the person doesn't know what deals are worth
 */
record TeamScreen(
        ScopeBar bar,
        boolean empty,
        @Nullable String create,
        List<Stat> stats,
        ChartBlock stages,
        ChartBlock owners,
        @Nullable ChartBlock months,
        @Nullable ChartBlock won,
        Standing tooOld,
        @Nullable ChartBlock done,
        List<Unrated> unrated,
        boolean hidden) {}
