package atrium.web.insights;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.MyDay;
import atrium.domain.activities.MyDay.Whose;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealScope;
import atrium.sales.insights.OpenDeals;
import atrium.sales.insights.StandingDeals;
import atrium.sales.insights.WonDeals;
import atrium.web.insights.MineScreens.Found;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Gathers what the page of a person who sells is made of. */
@Component
class MineFigures {

    private final MyDay day;
    private final OpenDeals open;
    private final WonDeals won;
    private final StandingDeals standing;

    MineFigures(MyDay day, OpenDeals open, WonDeals won, StandingDeals standing) {
        this.day = day;
        this.open = open;
        this.won = won;
        this.standing = standing;
    }

    Found of(Chosen chosen, Viewer viewer) {
        DealScope scope = chosen.scope();
        PeriodChoice month = chosen.period();
        return new Found(
                day.of(Whose.of(viewer), EnumSet.allOf(ActivityKind.class), MineScreens.SHOWN),
                standing.tooOld(scope, MineScreens.SHOWN, viewer),
                standing.quiet(scope, MineScreens.SHOWN, viewer),
                open.of(scope, viewer),
                won.of(scope, month.before(), month.until(), viewer));
    }
}
