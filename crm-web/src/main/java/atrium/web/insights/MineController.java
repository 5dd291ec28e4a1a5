package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows people who sell what is to be done today, which of their deals stand still, and how their month goes. */
@Controller
class MineController {

    private final ScopeBars bars;
    private final MineFigures figures;
    private final MineScreens screens;

    MineController(ScopeBars bars, MineFigures figures, MineScreens screens) {
        this.bars = bars;
        this.figures = figures;
        this.screens = screens;
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/sales/mine")
    ModelAndView mine(@RequestParam Map<String, String> asked, Viewer viewer) {
        Chosen chosen = bars.own(InsightPage.MINE, asked, viewer);
        return new ModelAndView("sales/mine").addObject("mine", screens.of(figures.of(chosen, viewer), chosen, viewer));
    }
}
