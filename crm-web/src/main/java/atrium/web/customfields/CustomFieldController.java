package atrium.web.customfields;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.customfields.CustomFieldForms.Subject;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The fields that the company added to its records, and the form in which one is added or changed. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/custom-fields")
class CustomFieldController {

    private static final String HOME = "/admin/custom-fields";

    private static final String SAVE = "save";

    private final CustomFieldKeeping keeping;
    private final CustomFieldScreens screens;
    private final CustomFieldForms forms;
    private final ShownIfScreens shown;
    private final Toasts toasts;

    CustomFieldController(
            CustomFieldKeeping keeping,
            CustomFieldScreens screens,
            CustomFieldForms forms,
            ShownIfScreens shown,
            Toasts toasts) {
        this.keeping = keeping;
        this.screens = screens;
        this.forms = forms;
        this.shown = shown;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("admin/custom-fields/index").addObject("parts", screens.parts(viewer));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam String type, Viewer viewer) {
        return forms.filled(fresh(type), viewer).addObject("note", screens.unused(type, viewer));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String type,
            @RequestParam(name = "do", defaultValue = SAVE) String deed,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        Subject subject = fresh(type);
        if (!deed.equals(SAVE)) {
            return forms.drafted(subject, typed, deed, viewer);
        }
        try {
            CustomField added =
                    keeping.add(type, forms.read(subject, typed, viewer).now(), viewer);
            return done(Toast.done("custom.added", added.label()), request);
        } catch (InvalidRecord invalid) {
            return forms.refused(subject, typed, invalid, viewer);
        }
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        return forms.filled(Subject.of(keeping.get(id, viewer)), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = SAVE) String deed,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        Subject subject = Subject.of(keeping.get(id, viewer));
        if (!deed.equals(SAVE)) {
            return forms.drafted(subject, typed, deed, viewer);
        }
        try {
            keeping.change(id, forms.read(subject, typed, viewer), viewer);
            return done(Toast.done("toast.saved"), request);
        } catch (InvalidRecord invalid) {
            return screens.withDoubles(forms.refused(subject, typed, invalid, viewer), invalid, id, viewer);
        } catch (EditConflict conflict) {
            return forms.conflicted(subject, typed, conflict, viewer);
        }
    }

    /** The condition after another field was chosen or a row was added; nothing is stored. */
    @PostMapping("/condition")
    ModelAndView condition(
            @RequestParam String type,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        Subject subject = id == null ? fresh(type) : Subject.of(keeping.get(id, viewer));
        return shown.sent(
                new ModelAndView("admin/custom-fields/_shown_if :: part"), subject, typed, deed, false, viewer);
    }

    private Subject fresh(String type) {
        return new Subject(screens.type(type).code(), null);
    }

    private ModelAndView done(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + HOME);
    }
}
