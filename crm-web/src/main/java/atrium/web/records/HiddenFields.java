package atrium.web.records;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells which fields a record doesn't show, by what it holds. */
@Component
public class HiddenFields {

    private final Map<String, FactDesk> desks;

    HiddenFields(List<FactDesk> desks) {
        this.desks = desks.stream().collect(Collectors.toMap(desk -> desk.type().code(), desk -> desk));
    }

    /** Keys of the fields that a stored record doesn't show; asks nothing as long as all are always shown. */
    public Set<String> of(String type, UUID id, Viewer viewer) {
        FactDesk desk = desks.get(type);
        return desk == null || !desk.custom().conditional()
                ? Set.of()
                : desk.custom().hidden(desk.values(id, viewer), viewer);
    }

    /** Tells the page of a form which of its fields come and go while it is filled in; what is wrong always stands there. */
    public static void tell(ModelAndView form, FactDesk desk, FormDraft draft, Viewer viewer) {
        Set<String> hidden = new HashSet<>(desk.custom().hidden(draft.values(), viewer));
        hidden.removeAll(draft.errors().keySet());
        form.addObject("conditional", conditional(desk.custom()));
        form.addObject("hidden", hidden);
    }

    private static Set<String> conditional(CustomFieldSet fields) {
        return fields.all().stream()
                .filter(field -> field.shownIf() != null)
                .map(CustomField::fields)
                .flatMap(List::stream)
                .map(RecordField::key)
                .collect(Collectors.toSet());
    }
}
