package atrium.web.company;

import atrium.domain.files.CompanyLogo;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.CompanyText;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows and changes what is said of our own company. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/company")
class CompanyController {

    private static final List<String> FIELDS = List.of("company", "country", "zone", "fiscalYearStart");

    private final CompanyProfile company;
    private final CompanyLogo logo;
    private final Problems problems;
    private final Toasts toasts;

    CompanyController(CompanyProfile company, CompanyLogo logo, Problems problems, Toasts toasts) {
        this.company = company;
        this.logo = logo;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return form(HttpStatus.OK, CompanyText.of(company.get()), Map.of(), viewer);
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, String> typed = fields(sent, "");
        try {
            company.edit(new FieldEdit(fields(sent, "was."), typed), viewer);
        } catch (RuleViolation refused) {
            HttpStatus status =
                    refused instanceof EditConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return form(status, typed, problems.sentences(refused, viewer.locale()), viewer);
        }
        toasts.show(Toast.done("company.saved"), request);
        return new ModelAndView("redirect:/admin/company");
    }

    private static Map<String, String> fields(Map<String, String> sent, String prefix) {
        Map<String, String> fields = new HashMap<>();
        for (String field : FIELDS) {
            String value = sent.get(prefix + field);
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    private ModelAndView form(
            HttpStatus status, Map<String, String> values, Map<String, String> errors, Viewer viewer) {
        Map<String, String> stored = CompanyText.of(company.get());
        return new ModelAndView("admin/company/index", status)
                .addObject("values", values)
                .addObject("stored", stored)
                .addObject("errors", errors)
                .addObject("logo", logo.id().orElse(null))
                .addObject("countries", Choices.countries(viewer.locale()))
                .addObject("currencies", Choices.currencies(viewer.locale()))
                .addObject("zones", Choices.zones(values.getOrDefault("zone", stored.get("zone"))))
                .addObject("months", Choices.months(viewer.locale()));
    }
}
