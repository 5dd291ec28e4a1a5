package atrium.web.records;

import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The form of a record, new or edited, and what follows when it is sent. */
@Component
class RecordFormPages {

    private final RecordForms forms;
    private final RecordPickers pickers;
    private final Problems problems;
    private final Toasts toasts;
    private final MessageSource texts;

    RecordFormPages(RecordForms forms, RecordPickers pickers, Problems problems, Toasts toasts, MessageSource texts) {
        this.forms = forms;
        this.pickers = pickers;
        this.problems = problems;
        this.toasts = toasts;
        this.texts = texts;
    }

    ModelAndView blank(RecordDesk desk, MultiValueMap<String, String> preset, Viewer viewer) {
        Map<String, String> values = RecordForms.typed(desk.type(), null, preset, viewer);
        desk.presets(viewer).forEach(values::putIfAbsent);
        return form(desk, FormDraft.of(null, values, null), HttpStatus.OK, viewer);
    }

    ModelAndView filled(RecordDesk desk, UUID id, Viewer viewer) {
        Map<String, String> values = desk.values(id, viewer);
        return form(desk, FormDraft.of(id, values, values), HttpStatus.OK, viewer);
    }

    ModelAndView open(RecordDesk desk, MultiValueMap<String, String> request, HttpServletRequest http, Viewer viewer) {
        List<RecordField> fields = RecordForms.open(desk.type(), null, viewer);
        Map<String, String> typed = RecordForms.typed(fields, request);
        Map<String, String> said = RecordForms.said(fields, request);
        try {
            UUID id = desk.open(begun(desk, pickers.resolve(fields, typed, Map.of(), said, viewer), viewer), viewer);
            toasts.show(Toast.done("toast." + desk.type().code() + ".opened", desk.name(typed)), http);
            return redirect(desk, id);
        } catch (InvalidRecord invalid) {
            return refused(desk, FormDraft.of(null, typed, null).saying(said), invalid, viewer);
        }
    }

    ModelAndView edit(
            RecordDesk desk, UUID id, MultiValueMap<String, String> request, HttpServletRequest http, Viewer viewer) {
        List<RecordField> fields = RecordForms.open(desk.type(), id, viewer);
        Map<String, String> typed = RecordForms.typed(fields, request);
        Map<String, String> was = RecordForms.was(fields, request);
        Map<String, String> said = RecordForms.said(fields, request);
        FormDraft draft = FormDraft.of(id, typed, was).saying(said);
        try {
            Map<String, String> values = pickers.resolve(fields, typed, was, said, viewer);
            desk.edit(id, new FieldEdit(was, values), viewer);
            toasts.show(Toast.done("toast.saved"), http);
            return redirect(desk, id);
        } catch (InvalidRecord invalid) {
            return refused(desk, draft, invalid, viewer);
        } catch (EditConflict conflict) {
            return form(desk, forms.conflicted(fields, draft, conflict, viewer), HttpStatus.CONFLICT, viewer);
        }
    }

    // What the person may not choose begins as it always does.
    private static Map<String, String> begun(RecordDesk desk, Map<String, String> typed, Viewer viewer) {
        Map<String, String> values = new HashMap<>(typed);
        desk.presets(viewer).forEach((field, preset) -> {
            if (!viewer.fields().begins(desk.type(), field)) {
                values.put(field, preset);
            }
        });
        return values;
    }

    private ModelAndView refused(RecordDesk desk, FormDraft draft, InvalidRecord invalid, Viewer viewer) {
        return form(
                desk,
                draft.wrong(problems.sentences(invalid, viewer.locale())),
                HttpStatus.UNPROCESSABLE_CONTENT,
                viewer);
    }

    private ModelAndView form(RecordDesk desk, FormDraft typed, HttpStatus status, Viewer viewer) {
        FormDraft draft = forms.whole(desk, typed, viewer);
        ModelAndView page = new ModelAndView("records/form", status);
        page.addObject("type", desk.type());
        page.addObject("lookalikes", desk.lookalikes().orElse(null));
        page.addObject("id", draft.id());
        page.addObject("title", title(desk, draft, viewer));
        page.addObject("trail", trail(desk, draft, viewer));
        page.addObject("wrong", draft.errors().size());
        HiddenFields.tell(page, desk, draft, viewer);
        page.addObject("sections", forms.sections(desk, draft, viewer));
        return page;
    }

    private String title(RecordDesk desk, FormDraft draft, Viewer viewer) {
        return draft.was() == null
                ? text(desk.type().code() + ".new", viewer)
                : text("record.edit.title", viewer, desk.name(draft.was()));
    }

    private List<Crumb> trail(RecordDesk desk, FormDraft draft, Viewer viewer) {
        Crumb list = new Crumb(
                text("record." + desk.type().code() + ".many", viewer),
                desk.type().path());
        UUID id = draft.id();
        Map<String, String> was = draft.was();
        return id == null || was == null
                ? List.of(list)
                : List.of(list, new Crumb(desk.name(was), desk.type().address(id)));
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }

    private static ModelAndView redirect(RecordDesk desk, UUID id) {
        return new ModelAndView("redirect:" + desk.type().address(id));
    }

    /** A page above this one. */
    record Crumb(String text, String href) {}
}
