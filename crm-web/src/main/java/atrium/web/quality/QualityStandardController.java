package atrium.web.quality;

import atrium.domain.quality.QualityStandardKeeping;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets administrators say what is looked for in records, and how much each thing counts. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/quality")
class QualityStandardController {

    private static final String WAS = "was.";

    private final QualityStandardKeeping keeping;
    private final StandardScreens screens;
    private final Problems problems;
    private final Toasts toasts;
    private final MessageSource texts;

    QualityStandardController(
            QualityStandardKeeping keeping,
            StandardScreens screens,
            Problems problems,
            Toasts toasts,
            MessageSource texts) {
        this.keeping = keeping;
        this.screens = screens;
        this.problems = problems;
        this.toasts = toasts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String type, Viewer viewer) {
        String asked = type == null ? screens.first() : type;
        return page(screens.screen(asked, keeping.text(asked, viewer), Map.of(), Map.of(), null, viewer));
    }

    @PostMapping
    ModelAndView change(
            @RequestParam String type,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        Map<String, String> was = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, values) -> {
            String value = Objects.requireNonNullElse(values.get(0), "");
            if (name.startsWith(WAS)) {
                was.put(name.substring(WAS.length()), value);
            } else if (name.equals(QualityStandardKeeping.FRESH_DAYS)
                    || name.startsWith(QualityStandardKeeping.WEIGHT)) {
                typed.put(name, value);
            }
        });
        try {
            keeping.change(type, new FieldEdit(was, typed), viewer);
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return answered(HttpStatus.UNPROCESSABLE_CONTENT, screens.screen(type, was, typed, errors, null, viewer));
        } catch (EditConflict conflict) {
            // What the other one stored is what a second try starts from.
            String said = texts.getMessage("quality.conflict", null, viewer.locale());
            return answered(
                    HttpStatus.CONFLICT,
                    screens.screen(type, keeping.text(type, viewer), typed, Map.of(), said, viewer));
        }
        toasts.show(Toast.done("quality.stored"), request);
        return new ModelAndView("redirect:/admin/quality?type=" + type);
    }

    private static ModelAndView answered(HttpStatus status, StandardScreen screen) {
        ModelAndView view = page(screen);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView page(StandardScreen screen) {
        return new ModelAndView("admin/quality/index").addObject("standard", screen);
    }
}
