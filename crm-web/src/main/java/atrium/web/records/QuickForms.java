package atrium.web.records;

import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The few fields by which a record is opened where one is working: what its type demands, and what that place shows of it. */
@Component
class QuickForms {

    /** Names the fields that are shown besides those that a new record must have. */
    static final String SHOW = "show";

    private final RecordForms forms;
    private final RecordPickers pickers;
    private final Problems problems;

    QuickForms(RecordForms forms, RecordPickers pickers, Problems problems) {
        this.forms = forms;
        this.pickers = pickers;
        this.problems = problems;
    }

    /**
     * What became of a form that was sent.
     *
     * @param id of the record; null when it was refused
     * @param refused the form with what is wrong; null when the record was opened
     */
    record Opening(@Nullable UUID id, @Nullable ModelAndView refused) {}

    ModelAndView blank(RecordDesk desk, MultiValueMap<String, String> preset, Viewer viewer) {
        Map<String, String> values = RecordForms.typed(desk.type(), null, preset, viewer);
        return part(desk, preset, FormDraft.of(null, values, null), HttpStatus.OK, viewer);
    }

    Opening open(RecordDesk desk, MultiValueMap<String, String> request, Viewer viewer) {
        List<RecordField> fields = RecordForms.open(desk.type(), null, viewer);
        Map<String, String> typed = RecordForms.typed(fields, request);
        Map<String, String> said = RecordForms.said(fields, request);
        try {
            Map<String, String> values = new HashMap<>(desk.presets(viewer));
            values.putAll(pickers.resolve(fields, typed, Map.of(), said, viewer));
            return new Opening(desk.open(values, viewer), null);
        } catch (InvalidRecord invalid) {
            FormDraft wrong =
                    FormDraft.of(null, typed, null).saying(said).wrong(problems.sentences(invalid, viewer.locale()));
            return new Opening(null, part(desk, request, wrong, HttpStatus.UNPROCESSABLE_CONTENT, viewer));
        }
    }

    // What was preset stands in no field, unless it is wrong.
    private ModelAndView part(
            RecordDesk desk, MultiValueMap<String, String> request, FormDraft draft, HttpStatus status, Viewer viewer) {
        List<String> shown = shown(desk, request.getOrDefault(SHOW, List.of()), draft, viewer);
        Map<String, String> carried = new LinkedHashMap<>(draft.values());
        carried.keySet().removeAll(shown);
        ModelAndView part = new ModelAndView("records/_quick :: form", status);
        part.addObject("type", desk.type());
        part.addObject("show", shown);
        part.addObject("carried", carried);
        part.addObject("fields", forms.fields(desk, shown, draft, viewer));
        part.addObject(
                "others",
                draft.errors().entrySet().stream()
                        .filter(error -> !shown.contains(error.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        return part;
    }

    private static List<String> shown(RecordDesk desk, Collection<String> asked, FormDraft draft, Viewer viewer) {
        List<String> all =
                desk.sections().values().stream().flatMap(List::stream).toList();
        Set<String> demanded = desk.demanded();
        Set<String> shown = new LinkedHashSet<>();
        all.stream()
                .filter(field -> demanded.contains(field) && !draft.values().containsKey(field))
                .forEach(shown::add);
        asked.stream().flatMap(field -> desk.inseparable(field).stream()).forEach(shown::add);
        draft.errors().keySet().forEach(shown::add);
        return shown.stream()
                .filter(all::contains)
                .filter(field -> viewer.fields().begins(desk.type(), field))
                .toList();
    }
}
