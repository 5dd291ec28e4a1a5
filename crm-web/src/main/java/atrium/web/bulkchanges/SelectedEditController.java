package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.lists.SelectedRows;
import atrium.web.records.RecordForms;
import atrium.web.records.RecordPickers;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives the selected rows of a list new values; asks for the values first. */
class SelectedEditController implements OfRecordType {

    static final String BELOW = "/selected/edit";

    private final RecordType type;
    private final BulkChanges changes;
    private final ListViews lists;
    private final RecordPickers pickers;
    private final BulkAsking asking;
    private final BulkAnswers answers;
    private final Problems problems;

    SelectedEditController(
            RecordType type,
            BulkChanges changes,
            ListViews lists,
            RecordPickers pickers,
            BulkAsking asking,
            BulkAnswers answers,
            Problems problems) {
        this.type = type;
        this.changes = changes;
        this.lists = lists;
        this.pickers = pickers;
        this.asking = asking;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EDIT)
    @PostMapping(BELOW)
    @Nullable ModelAndView edit(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        SelectedRows rows = SelectedRows.of(type, form, lists, viewer);
        String added = form.getFirst(BulkAsking.ADD);
        if (!form.containsKey(BulkAsking.STORE) || added != null && !added.isEmpty()) {
            return ask(rows, form, Map.of(), request, viewer);
        }
        try {
            BulkRun run = changes.edit(BulkAnswers.selection(rows), values(form, viewer), viewer);
            return answers.begun(run, rows, request, response, viewer);
        } catch (RuleViolation refusal) {
            return ask(rows, form, problems.sentences(refusal, viewer.locale()), request, viewer);
        }
    }

    // What is left blank stays as it is, unless it shall be emptied.
    private Map<String, String> values(MultiValueMap<String, String> form, Viewer viewer) {
        List<RecordField> chosen = BulkAsking.chosen(changes.fields(type.code(), viewer), form);
        Map<String, String> values = new HashMap<>(pickers.resolve(
                chosen, RecordForms.typed(chosen, form), Map.of(), RecordForms.said(chosen, form), viewer));
        values.values().removeIf(String::isBlank);
        form.getOrDefault(BulkAsking.EMPTY, List.of()).forEach(key -> values.put(key, ""));
        return values;
    }

    private ModelAndView ask(
            SelectedRows rows,
            MultiValueMap<String, String> form,
            Map<String, String> errors,
            HttpServletRequest request,
            Viewer viewer) {
        return asking.values(type, rows, type.path() + BELOW, form, errors, BulkAnswers.isPart(request), viewer);
    }
}
