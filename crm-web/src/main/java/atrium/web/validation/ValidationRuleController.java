package atrium.web.validation;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.domain.validation.ValidationRuleText;
import atrium.web.forms.Problems;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds, changes and removes validation rules, and tells how many records break one before it is in force. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/validation-rules")
class ValidationRuleController {

    private static final String HOME = "/admin/validation-rules";
    private static final String SAVE = "save";
    private static final String COUNT = "count";

    private final ValidationRuleKeeping keeping;
    private final RuleScreens screens;
    private final Problems problems;
    private final Toasts toasts;

    ValidationRuleController(ValidationRuleKeeping keeping, RuleScreens screens, Problems problems, Toasts toasts) {
        this.keeping = keeping;
        this.screens = screens;
        this.problems = problems;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("admin/validation-rules/index").addObject("parts", screens.parts(viewer));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam String type, Viewer viewer) {
        ListDefinition scope = keeping.scope(type, viewer);
        return page(screens.screen(screens.blank(scope), null, scope, false, Map.of(), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        ValidationRule rule = keeping.get(id, viewer);
        ListDefinition scope = keeping.scope(rule.recordType(), viewer);
        return page(screens.screen(screens.stored(rule, scope), id, scope, false, Map.of(), viewer));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String type,
            @RequestParam(name = "do", defaultValue = SAVE) String deed,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        return deed.equals(SAVE)
                ? save(null, type, sent, request, viewer)
                : page(drafted(null, type, deed, sent, viewer));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = SAVE) String deed,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        String type = keeping.get(id, viewer).recordType();
        return deed.equals(SAVE) ? save(id, type, sent, request, viewer) : page(drafted(id, type, deed, sent, viewer));
    }

    /** The form after another field was chosen, a row was added or what breaks the rule was counted; nothing is stored. */
    @PostMapping("/draft")
    ModelAndView draft(
            @RequestParam String type,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer) {
        return new ModelAndView("admin/validation-rules/form :: asked")
                .addObject("rule", drafted(id, type, deed, sent, viewer));
    }

    @GetMapping("/{id}/breaking")
    ModelAndView breaking(@PathVariable UUID id, Viewer viewer) {
        return new ModelAndView("admin/validation-rules/form :: breaking")
                .addObject("breaking", screens.breaking(keeping.get(id, viewer), viewer));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        ValidationRule rule = keeping.get(id, viewer);
        keeping.remove(id, viewer);
        return done(Toast.done("validation.removed", rule.message()), request);
    }

    private RuleScreen drafted(
            @Nullable UUID id, String type, String deed, MultiValueMap<String, String> sent, Viewer viewer) {
        ListDefinition scope = keeping.scope(type, viewer);
        SentRule rule = screens.read(scope, sent, deed, viewer);
        return deed.equals(COUNT)
                ? screens.counted(rule, id, scope, viewer)
                : screens.screen(rule, id, scope, false, Map.of(), viewer);
    }

    private ModelAndView save(
            @Nullable UUID id,
            String type,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Viewer viewer) {
        ListDefinition scope = keeping.scope(type, viewer);
        SentRule rule = screens.read(scope, sent, "", viewer);
        try {
            Map<String, String> typed = screens.typed(rule, scope);
            if (id == null) {
                keeping.add(type, typed, viewer);
            } else {
                keeping.change(id, new FieldEdit(rule.was(), typed), viewer);
            }
            return done(Toast.done("validation.added", rule.message()), request);
        } catch (UnreadableCondition problem) {
            return refused(screens.screen(rule, id, scope, true, Map.of(), viewer));
        } catch (InvalidRecord invalid) {
            Map<String, String> errors = problems.sentences(invalid, viewer.locale());
            return refused(screens.screen(rule, id, scope, true, errors, viewer));
        } catch (EditConflict conflict) {
            return conflicted(rule, keeping.get(UUID.fromString(String.valueOf(id)), viewer), scope, viewer);
        }
    }

    // What the other one stored is what a second try starts from.
    private ModelAndView conflicted(SentRule mine, ValidationRule theirs, ListDefinition scope, Viewer viewer) {
        SentRule again = new SentRule(mine.message(), mine.when(), mine.demand(), ValidationRuleText.write(theirs));
        ModelAndView view = page(screens.conflicted(again, theirs, scope, viewer));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private static ModelAndView refused(RuleScreen screen) {
        ModelAndView view = page(screen);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView page(RuleScreen screen) {
        return new ModelAndView("admin/validation-rules/form").addObject("rule", screen);
    }

    private ModelAndView done(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + HOME);
    }
}
