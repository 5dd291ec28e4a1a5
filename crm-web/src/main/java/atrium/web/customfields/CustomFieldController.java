package atrium.web.customfields;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFieldText;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms;
import atrium.web.security.NeedsCapability;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

    private final CustomFieldKeeping keeping;
    private final CustomFieldScreens screens;
    private final SmallForms forms;
    private final Toasts toasts;
    private final MessageSource texts;

    CustomFieldController(
            CustomFieldKeeping keeping,
            CustomFieldScreens screens,
            SmallForms forms,
            Toasts toasts,
            MessageSource texts) {
        this.keeping = keeping;
        this.screens = screens;
        this.forms = forms;
        this.toasts = toasts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        return new ModelAndView("admin/custom-fields/index").addObject("parts", screens.parts(viewer));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam String type, Viewer viewer) {
        Map<String, String> first =
                Map.of("customKind", "text", "customRequired", "no", "customUnique", "no", "customFast", "no");
        return screens.named(forms.filled(fresh(type, viewer), first, viewer), type, viewer)
                .addObject("note", screens.unused(type, viewer));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam String type,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        SmallForms.Form form = fresh(type, viewer);
        try {
            CustomField added = keeping.add(type, forms.read(form, typed, viewer), viewer);
            return done(Toast.done("custom.added", added.label()), request);
        } catch (InvalidRecord invalid) {
            return screens.named(forms.refused(form, typed, invalid, viewer), type, viewer);
        }
    }

    @GetMapping("/{id}")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        CustomField field = keeping.get(id, viewer);
        return screens.named(
                forms.filled(stored(field), CustomFieldText.write(field), viewer), field.recordType(), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        CustomField field = keeping.get(id, viewer);
        SmallForms.Form form = stored(field);
        try {
            keeping.change(id, new FieldEdit(forms.was(form, typed), forms.read(form, typed, viewer)), viewer);
            return done(Toast.done("toast.saved"), request);
        } catch (InvalidRecord invalid) {
            ModelAndView refused =
                    screens.named(forms.refused(form, typed, invalid, viewer), field.recordType(), viewer);
            return screens.withDoubles(refused, invalid, id, viewer);
        } catch (EditConflict conflict) {
            return forms.conflicted(form, typed, conflict, viewer);
        }
    }

    private SmallForms.Form fresh(String type, Viewer viewer) {
        return form("custom.new." + screens.type(type).code(), "custom.add", HOME, Map.of("type", type));
    }

    private SmallForms.Form stored(CustomField field) {
        return form("custom.edit", "custom.save", HOME + "/" + field.id(), Map.of());
    }

    private SmallForms.Form form(String title, String save, String action, Map<String, String> carried) {
        String home = texts.getMessage("custom.title", null, LocaleContextHolder.getLocale());
        return new SmallForms.Form(
                title,
                save,
                CustomFieldText.fields(keeping.targets()),
                Set.of("customLabel", "customKind"),
                action,
                HOME,
                home,
                carried);
    }

    private ModelAndView done(Toast toast, HttpServletRequest request) {
        toasts.show(toast, request);
        return new ModelAndView("redirect:" + HOME);
    }
}
