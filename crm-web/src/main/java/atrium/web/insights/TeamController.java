package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows managers what their people have open, won and done, and what stands still. */
@Controller
class TeamController {

    private final ScopeBars bars;
    private final TeamFigures figures;
    private final TeamScreens screens;

    TeamController(ScopeBars bars, TeamFigures figures, TeamScreens screens) {
        this.bars = bars;
        this.figures = figures;
        this.screens = screens;
    }

    /** Whoever sees own deals alone has a page of these. */
    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/sales/team")
    ModelAndView team(@RequestParam Map<String, String> asked, Viewer viewer) {
        if (!InsightPage.TEAM.openTo(viewer)) {
            return new ModelAndView("redirect:" + InsightPage.MINE.path());
        }
        Chosen chosen = bars.ofAll(InsightPage.TEAM, asked, PeriodChoice.Code.THIS_QUARTER, viewer);
        return new ModelAndView("sales/team").addObject("team", screens.of(figures.of(chosen, viewer), chosen, viewer));
    }
}
