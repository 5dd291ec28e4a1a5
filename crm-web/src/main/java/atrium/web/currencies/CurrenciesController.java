package atrium.web.currencies;

import atrium.domain.organization.Currencies;
import atrium.domain.organization.CurrencySummary;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the currencies, adds and retires them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/currencies")
class CurrenciesController {

    private final Currencies currencies;
    private final Problems problems;
    private final Toasts toasts;

    CurrenciesController(Currencies currencies, Problems problems, Toasts toasts) {
        this.currencies = currencies;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(HttpStatus.OK, "", Map.of(), viewer);
    }

    @PostMapping
    ModelAndView add(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Viewer viewer) {
        try {
            currencies.add(code, viewer);
        } catch (InvalidRecord invalid) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, code, problems.sentences(invalid, viewer.locale()), viewer);
        }
        toasts.show(Toast.done("currencies.added", code), request);
        return new ModelAndView("redirect:/admin/currencies");
    }

    @PostMapping("/{code}/retirement")
    String retire(@PathVariable String code, HttpServletRequest request, Viewer viewer) {
        currencies.retire(code, viewer);
        toasts.show(Toast.done("currencies.retired", code), request);
        return "redirect:/admin/currencies";
    }

    private ModelAndView page(HttpStatus status, String typed, Map<String, String> errors, Viewer viewer) {
        List<Line> lines = currencies.all().stream()
                .map(currency ->
                        new Line(currency, Currency.getInstance(currency.code()).getDisplayName(viewer.locale())))
                .toList();
        return new ModelAndView("admin/currencies/index", status)
                .addObject("currencies", lines)
                .addObject("base", currencies.base())
                .addObject("known", Choices.currencies(viewer.locale()))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    /** A currency with its name. */
    record Line(CurrencySummary currency, String name) {}
}
