package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.insights.PipelineFlow;
import atrium.web.security.Needs;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows where deals get stuck on their way through a pipeline. */
@Controller
class BottlenecksController {

    private final PipelineFlow flow;
    private final ScopeBars bars;
    private final BottleneckScreens screens;

    BottlenecksController(PipelineFlow flow, ScopeBars bars, BottleneckScreens screens) {
        this.flow = flow;
        this.bars = bars;
        this.screens = screens;
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/sales/bottlenecks")
    ModelAndView bottlenecks(@RequestParam Map<String, String> asked, Viewer viewer) {
        return bars.ofPipeline(InsightPage.BOTTLENECKS, asked, PeriodChoice.Code.LAST_90_DAYS, viewer)
                .map(chosen -> new ModelAndView("sales/bottlenecks")
                        .addObject("flow", screens.of(flow(chosen, viewer), chosen, viewer)))
                .orElseGet(() -> new ModelAndView("redirect:/deals"));
    }

    private PipelineFlow.Compared flow(Chosen chosen, Viewer viewer) {
        PeriodChoice period = chosen.period();
        return flow.of(chosen.scope(), period.before(), period.from(), period.until(), viewer);
    }
}
