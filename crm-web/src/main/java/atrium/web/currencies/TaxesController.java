package atrium.web.currencies;

import atrium.domain.organization.TaxRates;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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

/** Lists the taxes, adds, changes and removes them. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/taxes")
class TaxesController {

    private final TaxRates taxes;
    private final Problems problems;
    private final Toasts toasts;

    TaxesController(TaxRates taxes, Problems problems, Toasts toasts) {
        this.taxes = taxes;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        List<Line> lines = taxes.all().stream()
                .map(tax -> new Line(tax, country(tax.country(), viewer.locale())))
                .toList();
        return new ModelAndView("admin/taxes/index").addObject("taxes", lines);
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return form(HttpStatus.OK, null, Map.of(), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            taxes.add(sent, viewer);
        } catch (InvalidRecord invalid) {
            return refused(null, sent, invalid, viewer);
        }
        return saved("taxes.added", request);
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return form(HttpStatus.OK, id, TaxRates.text(taxes.get(id)), Map.of(), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        try {
            taxes.edit(id, sent, viewer);
        } catch (InvalidRecord invalid) {
            return refused(id, sent, invalid, viewer);
        }
        return saved("taxes.saved", request);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        taxes.remove(id, viewer);
        return saved("taxes.removed", request);
    }

    private ModelAndView saved(String text, HttpServletRequest request) {
        toasts.show(Toast.done(text), request);
        return new ModelAndView("redirect:/admin/taxes");
    }

    private ModelAndView refused(@Nullable UUID id, Map<String, String> sent, InvalidRecord invalid, Viewer viewer) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, id, sent, problems.sentences(invalid, viewer.locale()), viewer);
    }

    private ModelAndView form(
            HttpStatus status,
            @Nullable UUID id,
            Map<String, String> values,
            Map<String, String> errors,
            Viewer viewer) {
        return new ModelAndView("admin/taxes/form", status)
                .addObject("id", id)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("countries", Choices.countries(viewer.locale()));
    }

    private static @Nullable String country(@Nullable String code, Locale locale) {
        return code == null
                ? null
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    /** A tax with the name of its country; null where it holds everywhere. */
    record Line(
            atrium.domain.organization.TaxRate tax,
            @Nullable String country) {}
}
