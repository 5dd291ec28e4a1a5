package atrium.web.currencies;

import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.CurrencySummary;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Currency;
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

/** Keeps the rates of one currency. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/currencies/{code}")
class RatesController {

    /** Half a year of working days and more; older rates are counted on, not shown. */
    private static final int SHOWN = 200;

    private final Currencies currencies;
    private final ExchangeRates rates;
    private final Problems problems;
    private final Toasts toasts;

    RatesController(Currencies currencies, ExchangeRates rates, Problems problems, Toasts toasts) {
        this.currencies = currencies;
        this.rates = rates;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Viewer viewer) {
        return page(HttpStatus.OK, code, Map.of(), Map.of(), viewer);
    }

    @PostMapping("/rates")
    ModelAndView put(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        known(code);
        try {
            rates.put(code, sent, viewer);
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return page(HttpStatus.UNPROCESSABLE_CONTENT, code, sent, errors, viewer);
        }
        toasts.show(Toast.done("currencies.rate.stored"), request);
        return new ModelAndView("redirect:/admin/currencies/" + code);
    }

    @PostMapping("/rates/{day}/removal")
    String remove(@PathVariable String code, @PathVariable LocalDate day, HttpServletRequest request, Viewer viewer) {
        known(code);
        rates.remove(code, day, viewer);
        toasts.show(Toast.done("currencies.rate.removed"), request);
        return "redirect:/admin/currencies/" + code;
    }

    private ModelAndView page(
            HttpStatus status, String code, Map<String, String> typed, Map<String, String> errors, Viewer viewer) {
        CurrencySummary currency = known(code);
        return new ModelAndView("admin/currencies/show", status)
                .addObject("currency", currency)
                .addObject("name", Currency.getInstance(code).getDisplayName(viewer.locale()))
                .addObject("base", currencies.base())
                .addObject("rates", rates.of(code, SHOWN))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private CurrencySummary known(String code) {
        return currencies.all().stream()
                .filter(currency -> currency.code().equals(code) && !currency.base())
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef("currency", new UUID(0, 0))));
    }
}
