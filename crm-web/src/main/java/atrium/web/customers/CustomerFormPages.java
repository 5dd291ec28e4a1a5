package atrium.web.customers;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The form of a record, new or edited, and what follows when it is sent. */
@Component
class CustomerFormPages {

    private static final String SAID = "accountName";

    private final CustomerForms forms;
    private final AccountPicker accounts;
    private final Toasts toasts;
    private final MessageSource texts;

    CustomerFormPages(CustomerForms forms, AccountPicker accounts, Toasts toasts, MessageSource texts) {
        this.forms = forms;
        this.accounts = accounts;
        this.toasts = toasts;
        this.texts = texts;
    }

    ModelAndView blank(CustomerDesk desk, MultiValueMap<String, String> preset, Viewer viewer) {
        Map<String, String> values = forms.typed(desk, preset);
        values.putIfAbsent("owner", viewer.personId().toString());
        values.putIfAbsent("lifecycle", "lead");
        return form(desk, null, values, null, null, Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView filled(CustomerDesk desk, UUID id, Viewer viewer) {
        Map<String, String> values = desk.values(id, viewer);
        return form(desk, id, values, values, null, Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView open(
            CustomerDesk desk, MultiValueMap<String, String> request, HttpServletRequest http, Viewer viewer) {
        Map<String, String> typed = forms.typed(desk, request);
        String said = request.getFirst(SAID);
        try {
            Map<String, String> values = accounts.resolve(typed, said, viewer);
            UUID id = desk.open(values, viewer);
            toasts.show(Toast.done("toast." + desk.type() + ".opened", desk.name(values)), http);
            return redirect(desk, id);
        } catch (InvalidRecord invalid) {
            return form(
                    desk,
                    null,
                    typed,
                    null,
                    said,
                    sentences(invalid, viewer),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer);
        }
    }

    ModelAndView edit(
            CustomerDesk desk, UUID id, MultiValueMap<String, String> request, HttpServletRequest http, Viewer viewer) {
        Map<String, String> typed = forms.typed(desk, request);
        Map<String, String> was = forms.was(desk, request);
        String said = request.getFirst(SAID);
        try {
            desk.edit(id, new FieldEdit(was, accounts.resolve(typed, said, viewer)), viewer);
            toasts.show(Toast.done("toast.saved"), http);
            return redirect(desk, id);
        } catch (InvalidRecord invalid) {
            return form(
                    desk, id, typed, was, said, sentences(invalid, viewer), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        } catch (EditConflict conflict) {
            return conflict(desk, id, typed, was, said, conflict, viewer);
        }
    }

    // The person sees both values; sending the form again starts from the stored one and so keeps what was typed.
    private ModelAndView conflict(
            CustomerDesk desk,
            UUID id,
            Map<String, String> typed,
            Map<String, String> was,
            @Nullable String said,
            EditConflict conflict,
            Viewer viewer) {
        Map<String, String> stored = new HashMap<>(was);
        Map<String, String> errors = new HashMap<>();
        for (EditConflict.Clash clash : conflict.clashes()) {
            String theirs = clash.theirs() == null ? "" : clash.theirs();
            stored.put(clash.field(), theirs);
            errors.put(
                    clash.field(),
                    texts.getMessage(
                            "field.problem.conflict",
                            new Object[] {forms.spoken(desk, clash.field(), theirs, viewer)},
                            viewer.locale()));
        }
        return form(desk, id, typed, stored, said, errors, HttpStatus.CONFLICT, viewer);
    }

    private ModelAndView form(
            CustomerDesk desk,
            @Nullable UUID id,
            Map<String, String> values,
            @Nullable Map<String, String> was,
            @Nullable String said,
            Map<String, String> errors,
            HttpStatus status,
            Viewer viewer) {
        ModelAndView page = new ModelAndView("customers/form", status);
        page.addObject("desk", desk);
        page.addObject("id", id);
        page.addObject("title", title(desk, was, viewer));
        page.addObject("trail", trail(desk, id, was, viewer));
        page.addObject("wrong", errors.size());
        page.addObject("sections", forms.sections(desk, values, was, said, errors, viewer));
        return page;
    }

    private String title(CustomerDesk desk, @Nullable Map<String, String> was, Viewer viewer) {
        return was == null ? text(desk.type() + ".new", viewer) : text("record.edit.title", viewer, desk.name(was));
    }

    private List<Crumb> trail(CustomerDesk desk, @Nullable UUID id, @Nullable Map<String, String> was, Viewer viewer) {
        Crumb list = new Crumb(text("record." + desk.type() + ".many", viewer), desk.path());
        return id == null || was == null
                ? List.of(list)
                : List.of(list, new Crumb(desk.name(was), desk.path() + "/" + id));
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }

    /** A page above this one. */
    record Crumb(String text, String href) {}

    private Map<String, String> sentences(InvalidRecord invalid, Viewer viewer) {
        return invalid.problems().stream()
                .collect(Collectors.toMap(
                        problem -> String.valueOf(problem.field()),
                        problem -> sentence(problem, viewer),
                        (first, second) -> first));
    }

    private String sentence(InvalidValue problem, Viewer viewer) {
        return texts.getMessage(problem.messageKey(), problem.arguments().toArray(), viewer.locale());
    }

    private static ModelAndView redirect(CustomerDesk desk, UUID id) {
        return new ModelAndView("redirect:" + desk.path() + "/" + id);
    }

    /** Records that look the same as what is typed so far, as a part of the form. */
    ModelAndView duplicates(
            CustomerDesk desk, MultiValueMap<String, String> request, @Nullable UUID self, Viewer viewer) {
        ModelAndView part = new ModelAndView("customers/_duplicates :: list");
        List<DuplicateLine> lines = desk.duplicates(forms.typed(desk, request), self, viewer).stream()
                .map(duplicate -> DuplicateLine.of(duplicate, desk.path(), texts, viewer.locale()))
                .toList();
        part.addObject("duplicates", lines);
        return part;
    }
}
