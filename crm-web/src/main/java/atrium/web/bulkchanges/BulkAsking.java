package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.Deed;
import atrium.domain.bulkchanges.Reach;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import atrium.web.lists.SelectedRows;
import atrium.web.records.FormDraft;
import atrium.web.records.FormField;
import atrium.web.records.RecordForms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the new values of many records, or whether so many shall really be moved; as a dialog or as a page. */
@Component
class BulkAsking {

    static final String FIELD = "field";
    static final String ADD = "add";
    static final String EMPTY = "empty";
    static final String STORE = "store";

    private final BulkChanges changes;
    private final RecordForms forms;
    private final BulkWords words;

    BulkAsking(BulkChanges changes, RecordForms forms, BulkWords words) {
        this.changes = changes;
        this.forms = forms;
        this.words = words;
    }

    /** Whether so many are meant. */
    ModelAndView confirmation(
            RecordType type, Deed deed, SelectedRows rows, String action, boolean part, Viewer viewer) {
        Reach reach = changes.reach(BulkAnswers.selection(rows), deed, viewer);
        String title = words.title(deed, type.code(), reach.permitted(), viewer);
        String note = words.text("bulk.note." + deed, viewer);
        return shown(
                new BulkAsk(
                        title,
                        reach.others() == 0 ? note : note + " " + words.others(reach, viewer),
                        action,
                        rows.carried(),
                        List.of(),
                        Set.of(),
                        null,
                        List.of(),
                        title,
                        deed == Deed.DELETE,
                        null,
                        rows.address()),
                part,
                Map.of());
    }

    /**
     * Which fields shall get which values.
     *
     * @param form as it was sent last
     * @param errors sentence by field
     */
    ModelAndView values(
            RecordType type,
            SelectedRows rows,
            String action,
            MultiValueMap<String, String> form,
            Map<String, String> errors,
            boolean part,
            Viewer viewer) {
        Reach reach = changes.reach(BulkAnswers.selection(rows), Deed.EDIT, viewer);
        List<RecordField> all = changes.fields(type.code(), viewer);
        List<RecordField> chosen = chosen(all, form);
        Map<String, String> typed = RecordForms.typed(chosen, form);
        FormDraft draft = FormDraft.of(null, typed, null)
                .saying(RecordForms.said(chosen, form))
                .wrong(errors);
        List<FormField> fields = chosen.stream()
                .map(field -> forms.field(type, field.key(), false, draft, viewer))
                .toList();
        List<Choice> more = all.stream()
                .filter(field -> !chosen.contains(field))
                .map(field -> new Choice(field.key(), words.field(type.code(), field.key(), viewer)))
                .toList();
        String title = assigns(chosen)
                ? words.text("bulk.title.assign", viewer, words.noun(type.code(), reach.permitted(), viewer))
                : words.title(Deed.EDIT, type.code(), reach.permitted(), viewer);
        BulkAsk ask = new BulkAsk(
                title,
                reach.others() == 0 ? null : words.others(reach, viewer),
                action,
                rows.carried(),
                fields,
                new HashSet<>(form.getOrDefault(EMPTY, List.of())),
                focus(fields, form),
                more,
                title,
                false,
                errors.get(Problems.WHOLE),
                rows.address());
        return shown(ask, part, errors);
    }

    /** The fields that a form was sent about, in the order in which they were chosen. */
    static List<RecordField> chosen(List<RecordField> all, MultiValueMap<String, String> form) {
        return Stream.of(FIELD, ADD)
                .flatMap(name -> form.getOrDefault(name, List.of()).stream())
                .distinct()
                .flatMap(key -> all.stream().filter(field -> field.key().equals(key)))
                .toList();
    }

    private static boolean assigns(List<RecordField> chosen) {
        return !chosen.isEmpty()
                && chosen.stream()
                        .allMatch(field -> field.kind() == FieldKind.PERSON || field.kind() == FieldKind.TEAM);
    }

    // The one just added, else the first.
    private static @Nullable String focus(List<FormField> fields, MultiValueMap<String, String> form) {
        String added = form.getFirst(ADD);
        return added != null && !added.isEmpty() || fields.isEmpty()
                ? added
                : fields.get(0).key();
    }

    /** @param errors sentence by field of the last answer; empty when there was none, or nothing was wrong with it */
    static ModelAndView shown(BulkAsk ask, boolean part, Map<String, String> errors) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(part ? "bulk-changes/ask :: dialog" : "bulk-changes/ask", status).addObject("ask", ask);
    }
}
