package atrium.web.tagging;

import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.NamingRule;
import atrium.domain.tagging.NamingRules;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who makes new tags, and how these are named. */
@Controller
@NeedsCapability(Capability.KEEP_TAGS)
@RequestMapping("/admin/tags/rule")
class NamingRuleController {

    private final NamingRules rules;
    private final Problems problems;
    private final Toasts toasts;

    NamingRuleController(NamingRules rules, Problems problems, Toasts toasts) {
        this.rules = rules;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView filled() {
        NamingRule rule = rules.get();
        return form(
                HttpStatus.OK, rule.keepersOnly(), rule.smallLetters(), String.join("\n", rule.beginnings()), Map.of());
    }

    @PostMapping
    ModelAndView store(
            @RequestParam(defaultValue = "false") boolean keepersOnly,
            @RequestParam(defaultValue = "false") boolean smallLetters,
            @RequestParam(defaultValue = "") String beginnings,
            HttpServletRequest request,
            Viewer viewer) {
        try {
            rules.change(keepersOnly, smallLetters, beginnings, viewer);
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, keepersOnly, smallLetters, beginnings, errors);
        }
        toasts.show(Toast.done("tags.saved"), request);
        return new ModelAndView("redirect:/admin/tags");
    }

    private static ModelAndView form(
            HttpStatus status,
            boolean keepersOnly,
            boolean smallLetters,
            String beginnings,
            Map<String, String> errors) {
        return new ModelAndView("admin/tags/rule", status)
                .addObject("keepersOnly", keepersOnly)
                .addObject("smallLetters", smallLetters)
                .addObject("beginnings", beginnings)
                .addObject("errors", errors);
    }
}
