package atrium.web.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import atrium.sales.deals.DealDetails;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.pipelines.Pipelines;
import atrium.web.records.FactRows;
import atrium.web.security.Needs;
import atrium.web.shell.Mark;
import atrium.web.tagging.TagLines;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a deal. */
@Controller
@RequestMapping("/deals/{id}")
class DealController {

    private final DealDirectory deals;
    private final Pipelines pipelines;
    private final DealFactSheet facts;
    private final Currencies currencies;
    private final TagLines tags;
    private final RecentRecords recent;

    DealController(
            DealDirectory deals,
            Pipelines pipelines,
            DealFactSheet facts,
            Currencies currencies,
            TagLines tags,
            RecentRecords recent) {
        this.deals = deals;
        this.pipelines = pipelines;
        this.facts = facts;
        this.currencies = currencies;
        this.tags = tags;
        this.recent = recent;
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping
    String show(@PathVariable UUID id, Model model, Viewer viewer) {
        DealDetails deal = describe(id, model, viewer);
        RecordRef ref = new RecordRef("deal", id);
        recent.opened(viewer, ref);
        model.addAttribute("ref", ref);
        model.addAttribute("line", tags.of(ref, deal.tags(), deal.mayEdit()));
        model.addAttribute("created", deal.createdAt());
        model.addAttribute("changed", deal.changedAt());
        return "deals/show";
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Model model, Viewer viewer) {
        describe(id, model, viewer);
        return "deals/_head :: refreshed";
    }

    private DealDetails describe(UUID id, Model model, Viewer viewer) {
        DealDetails deal = deals.details(new DealId(id), viewer);
        model.addAttribute("deal", deal);
        model.addAttribute(
                "head",
                new DealHead(
                        deal.facts().name(),
                        Mark.account(id, deal.facts().name()),
                        deal.progress().state(),
                        deal.archivedAt() != null,
                        facts.headline(deal, viewer),
                        "/deals/" + id,
                        deal.mayEdit(),
                        deal.mayDelete()));
        FactRows.show(model, facts.of(deal, viewer));
        model.addAttribute(
                "stages",
                StageBar.of(deal, pipelines.of(deal.progress().pipeline()).orElseThrow(), deals.times(new DealId(id))));
        model.addAttribute("base", currencies.base());
        model.addAttribute("weighted", facts.weighted(deal, viewer));
        return deal;
    }
}
