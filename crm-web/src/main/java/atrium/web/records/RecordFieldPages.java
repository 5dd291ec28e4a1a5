package atrium.web.records;

import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** One fact of a record as a small form in its place, and what follows when it is sent. */
@Component
class RecordFieldPages {

    /** Names the fields that are sent along because the fact alone could not be stored. */
    private static final String LACKED = "lacked";

    private final RecordForms forms;
    private final RecordPickers pickers;
    private final Problems problems;

    RecordFieldPages(RecordForms forms, RecordPickers pickers, Problems problems) {
        this.forms = forms;
        this.pickers = pickers;
        this.problems = problems;
    }

    ModelAndView control(FactDesk desk, UUID id, String key, Viewer viewer) {
        List<String> fields = fields(desk, id, key, viewer);
        Map<String, String> values = desk.values(id, viewer);
        return part(desk, key, fields, FormDraft.of(id, values, values), HttpStatus.OK, viewer);
    }

    /**
     * Stores what was typed into the fact, and into what else the form asked for.
     *
     * @return the form with what is wrong; null when all was stored. Where other facts are lacking it asks for exactly these, too
     */
    @Nullable ModelAndView store(FactDesk desk, UUID id, String key, MultiValueMap<String, String> request, Viewer viewer) {
        List<String> fields =
                asked(desk, fields(desk, id, key, viewer), request.getOrDefault(LACKED, List.of()), viewer);
        Map<String, String> typed = RecordForms.typed(desk.type().fields(), request);
        typed.keySet().retainAll(fields);
        Map<String, String> was = RecordForms.was(desk.type().fields(), request);
        Map<String, String> said = RecordForms.said(desk.type().fields(), request);
        FormDraft draft = FormDraft.of(id, typed, was).saying(said);
        try {
            Map<String, String> values = pickers.resolve(desk.type().fields(), typed, was, said, viewer);
            values.keySet().retainAll(fields);
            desk.edit(id, new FieldEdit(was, values), viewer);
        } catch (InvalidRecord invalid) {
            FormDraft wrong = draft.wrong(problems.sentences(invalid, viewer.locale()));
            List<String> all = asked(desk, fields, wrong.errors().keySet(), viewer);
            FormDraft begun = all.equals(fields) ? wrong : wrong.over(desk.values(id, viewer), all);
            return part(desk, key, all, begun, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        } catch (EditConflict conflict) {
            FormDraft both = forms.conflicted(desk.type().fields(), draft, conflict, viewer);
            return part(desk, key, fields, both, HttpStatus.CONFLICT, viewer);
        }
        return null;
    }

    // What goes together is asked for together; what stands nowhere among the facts, or isn't the person's to fill in,
    // is not.
    private static List<String> asked(FactDesk desk, List<String> fields, Collection<String> lacking, Viewer viewer) {
        Set<String> all = new LinkedHashSet<>(fields);
        lacking.stream()
                .flatMap(one -> desk.inseparable(one).stream())
                .filter(field -> viewer.changes(desk.type().code(), field))
                .filter(field -> desk.sections().values().stream().anyMatch(section -> section.contains(field)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> fields(FactDesk desk, UUID id, String key, Viewer viewer) {
        String type = desk.type().code();
        List<String> together = desk.together().getOrDefault(key, List.of(key));
        List<String> seen = together.stream()
                .filter(field -> viewer.sees(type, field))
                .filter(field -> desk.sections().values().stream().anyMatch(section -> section.contains(field)))
                .toList();
        if (seen.isEmpty()) {
            throw new UnknownRecord(desk.type().ref(id));
        }
        List<String> open =
                seen.stream().filter(field -> viewer.changes(type, field)).toList();
        if (open.isEmpty()) {
            throw new NotPermitted("EDIT " + type + "." + key);
        }
        return open;
    }

    private ModelAndView part(
            FactDesk desk, String key, List<String> fields, FormDraft draft, HttpStatus status, Viewer viewer) {
        List<String> own = desk.together().getOrDefault(key, List.of(key));
        ModelAndView part = new ModelAndView("records/_fact :: form", status);
        part.addObject("address", desk.type().address(Objects.requireNonNull(draft.id())) + "/facts/" + key);
        part.addObject("fields", forms.fields(desk, fields, draft, viewer));
        part.addObject("conflict", status == HttpStatus.CONFLICT);
        part.addObject(
                "lacked", fields.stream().filter(field -> !own.contains(field)).toList());
        part.addObject(
                "others",
                draft.errors().entrySet().stream()
                        .filter(error -> !fields.contains(error.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        return part;
    }
}
