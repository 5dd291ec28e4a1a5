package atrium.web.deals;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDetails;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.pipelines.Pipelines;
import atrium.web.records.FactRows;
import atrium.web.security.Needs;
import atrium.web.shell.Mark;
import atrium.web.stories.StoriedPage;
import atrium.web.tagging.TagLines;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a deal. */
@Controller
@RequestMapping("/deals/{id}")
class DealController {

    private final DealDirectory deals;
    private final Pipelines pipelines;
    private final DealFactSheet facts;
    private final Currencies currencies;
    private final TagLines tags;
    private final StoriedPage page;

    DealController(
            DealDirectory deals,
            Pipelines pipelines,
            DealFactSheet facts,
            Currencies currencies,
            TagLines tags,
            StoriedPage page) {
        this.deals = deals;
        this.pipelines = pipelines;
        this.facts = facts;
        this.currencies = currencies;
        this.tags = tags;
        this.page = page;
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers,
            Model model,
            Viewer viewer) {
        RecordRef ref = new RecordRef("deal", id);
        if (StoriedPage.storyAlone(headers)) {
            deals.details(new DealId(id), viewer);
            page.story(model, ref, parameters, viewer);
            return StoriedPage.STORY;
        }
        DealDetails deal = describe(id, model, viewer);
        page.fill(model, ref, deal.mayEdit(), parameters, viewer);
        model.addAttribute("line", tags.of(ref, deal.tags(), deal.mayEdit()));
        model.addAttribute("created", deal.createdAt());
        model.addAttribute("changed", deal.changedAt());
        return "deals/show";
    }

    @Needs(value = Act.READ, type = "deal")
    @GetMapping("/timeline")
    String timeline(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model, Viewer viewer) {
        deals.details(new DealId(id), viewer);
        page.further(model, new RecordRef("deal", id), parameters, viewer);
        return StoriedPage.FURTHER;
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
