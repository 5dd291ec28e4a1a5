package atrium.web.purchases;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Currencies;
import atrium.domain.purchases.PurchaseDetails;
import atrium.domain.purchases.PurchaseDirectory;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import atrium.web.records.AddedFacts;
import atrium.web.security.Needs;
import atrium.web.tagging.TagLines;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a purchase. */
@Controller
class PurchaseController {

    private final PurchaseDirectory purchases;
    private final Currencies currencies;
    private final RecentRecords recent;
    private final TagLines tags;
    private final AddedFacts added;

    PurchaseController(
            PurchaseDirectory purchases, Currencies currencies, RecentRecords recent, TagLines tags, AddedFacts added) {
        this.purchases = purchases;
        this.currencies = currencies;
        this.recent = recent;
        this.tags = tags;
        this.added = added;
    }

    @Needs(value = Act.READ, type = "purchase")
    @GetMapping("/purchases/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        PurchaseDetails purchase = purchases.details(id, viewer);
        recent.opened(viewer, new RecordRef("purchase", id));
        return new ModelAndView("purchases/show")
                .addObject("purchase", purchase)
                .addObject(
                        "custom",
                        added.of(new RecordRef("purchase", id), purchase.facts().custom(), viewer))
                .addObject("base", currencies.base())
                .addObject("address", "/purchases/" + id)
                .addObject("mayEdit", viewer.may(Act.EDIT, "purchase"))
                .addObject("line", tags.of(new RecordRef("purchase", id), viewer.may(Act.EDIT, "purchase")))
                .addObject("mayDelete", viewer.may(Act.DELETE, "purchase"))
                .addObject("mayReturn", viewer.may(Act.CREATE, "purchase") && !purchase.returned());
    }
}
