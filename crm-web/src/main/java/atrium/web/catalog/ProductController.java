package atrium.web.catalog;

import atrium.domain.catalog.PriceLists;
import atrium.domain.catalog.ProductDetails;
import atrium.domain.catalog.ProductDirectory;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.search.RecentRecords;
import atrium.web.forms.Problems;
import atrium.web.records.AddedFacts;
import atrium.web.security.Needs;
import atrium.web.shell.Mark;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import atrium.web.tagging.TagLines;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a product, with what it costs. */
@Controller
@RequestMapping("/products/{id}")
class ProductController {

    private final ProductDirectory products;
    private final PriceLists prices;
    private final RecentRecords recent;
    private final Problems problems;
    private final Toasts toasts;
    private final TagLines tags;
    private final AddedFacts added;

    ProductController(
            ProductDirectory products,
            PriceLists prices,
            RecentRecords recent,
            Problems problems,
            Toasts toasts,
            TagLines tags,
            AddedFacts added) {
        this.products = products;
        this.prices = prices;
        this.recent = recent;
        this.problems = problems;
        this.toasts = toasts;
        this.tags = tags;
        this.added = added;
    }

    @Needs(value = Act.READ, type = "product")
    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        ModelAndView page = page(id, HttpStatus.OK, Map.of(), Map.of(), viewer);
        recent.opened(viewer, new RecordRef("product", id));
        return page;
    }

    @Needs(value = Act.EDIT, type = "product")
    @PostMapping("/prices")
    ModelAndView put(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            prices.put(id, sent, viewer);
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT, sent, errors, viewer);
        }
        toasts.show(Toast.done("price.stored"), request);
        return new ModelAndView("redirect:/products/" + id);
    }

    @Needs(value = Act.EDIT, type = "product")
    @PostMapping("/prices/{list}/{day}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID list,
            @PathVariable LocalDate day,
            HttpServletRequest request,
            Viewer viewer) {
        prices.remove(id, list, day, viewer);
        toasts.show(Toast.done("price.removed"), request);
        return "redirect:/products/" + id;
    }

    private ModelAndView page(
            UUID id, HttpStatus status, Map<String, String> typed, Map<String, String> errors, Viewer viewer) {
        ProductDetails product = products.details(id, viewer);
        return new ModelAndView("products/show", status)
                .addObject("product", product)
                .addObject("mark", Mark.account(id, product.facts().name()))
                .addObject("address", "/products/" + id)
                .addObject("mayEdit", viewer.may(Act.EDIT, "product"))
                .addObject("line", tags.of(new RecordRef("product", id), viewer.may(Act.EDIT, "product")))
                .addObject("mayDelete", viewer.may(Act.DELETE, "product"))
                .addObject(
                        "custom",
                        added.of(new RecordRef("product", id), product.facts().custom(), viewer))
                .addObject("prices", prices.of(id, viewer))
                .addObject("lists", prices.all())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
