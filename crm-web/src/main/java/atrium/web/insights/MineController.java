package atrium.web.insights;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.MyDay;
import atrium.domain.activities.MyDay.Whose;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealScope;
import atrium.sales.insights.OpenDeals;
import atrium.sales.insights.StandingDeals;
import atrium.sales.insights.WonDeals;
import atrium.web.insights.MineScreens.Found;
import atrium.web.security.Needs;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows people who sell what is to be done today, which of their deals stand still, and how their month goes. */
@Controller
class MineController {

    private final ScopeBars bars;
    private final MyDay day;
    private final OpenDeals open;
    private final WonDeals won;
    private final StandingDeals standing;
    private final MineScreens screens;

    MineController(
            ScopeBars bars, MyDay day, OpenDeals open, WonDeals won, StandingDeals standing, MineScreens screens) {
        this.bars = bars;
        this.day = day;
        this.open = open;
        this.won = won;
        this.standing = standing;
        this.screens = screens;
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/sales/mine")
    ModelAndView mine(@RequestParam Map<String, String> asked, Viewer viewer) {
        Chosen chosen = bars.own(InsightPage.MINE, asked, viewer);
        DealScope scope = chosen.scope();
        PeriodChoice month = chosen.period();
        Found found = new Found(
                day.of(Whose.of(viewer), EnumSet.allOf(ActivityKind.class), MineScreens.SHOWN),
                standing.tooOld(scope, MineScreens.SHOWN, viewer),
                standing.quiet(scope, MineScreens.SHOWN, viewer),
                open.of(scope, viewer),
                won.of(scope, month.before(), month.until(), viewer));
        return new ModelAndView("sales/mine").addObject("mine", screens.of(found, chosen, viewer));
    }
}
