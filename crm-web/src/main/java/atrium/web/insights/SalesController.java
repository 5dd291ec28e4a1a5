package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the figures about deals. */
@Controller
class SalesController {

    @Needs(value = Act.READ, type = "deal")
    @GetMapping(InsightPage.PATH)
    String sales(Viewer viewer) {
        return "redirect:" + InsightPage.usual(viewer).path();
    }
}
