package atrium.web.catalog;

import atrium.domain.catalog.PriceList;
import atrium.domain.catalog.PriceLists;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The price lists: adds, renames, retires them and takes them up again. */
@Controller
@Needs(value = Act.EDIT, type = "product")
@RequestMapping("/price-lists")
class PriceListsController {

    private final PriceLists lists;
    private final Currencies currencies;
    private final Problems problems;
    private final Toasts toasts;

    PriceListsController(PriceLists lists, Currencies currencies, Problems problems, Toasts toasts) {
        this.lists = lists;
        this.currencies = currencies;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("price-lists/index").addObject("lists", lists.all());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return form(HttpStatus.OK, null, Map.of("currency", currencies.base()), Map.of());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        return keep(null, sent, request, viewer);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id) {
        PriceList list = lists.get(id);
        return form(HttpStatus.OK, list, Map.of("name", list.name(), "currency", list.currency()), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        return keep(lists.get(id), sent, request, viewer);
    }

    @PostMapping("/{id}/offer")
    String offer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean active,
            HttpServletRequest request,
            Viewer viewer) {
        lists.get(id);
        lists.offer(id, active, viewer);
        toasts.show(Toast.done("price-list.saved"), request);
        return "redirect:/price-lists";
    }

    private ModelAndView keep(
            @Nullable PriceList list, Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            lists.keep(list == null ? null : list.id(), sent, viewer);
        } catch (InvalidRecord invalid) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, list, sent, problems.sentences(invalid, viewer.locale()));
        }
        toasts.show(Toast.done("price-list.saved"), request);
        return new ModelAndView("redirect:/price-lists");
    }

    private ModelAndView form(
            HttpStatus status, @Nullable PriceList list, Map<String, String> values, Map<String, String> errors) {
        List<Choice> offered =
                currencies.active().stream().map(code -> new Choice(code, code)).toList();
        return new ModelAndView("price-lists/form", status)
                .addObject("list", list)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("currencies", offered);
    }
}
