package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.Selection;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.lists.ListLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The rows of a list that a form was sent about.
 *
 * @param selection what they are
 * @param carried hidden fields by which another form is about the same rows
 * @param list address of the page of the list that they were selected on
 */
record SelectedRows(Selection selection, List<Choice> carried, String list) {

    private static final String LIST = "list.";
    private static final String ID = "id";
    private static final String ALL = "all";
    private static final String PLACE = "at";

    /**
     * Reads them; ids that are none mean no record.
     *
     * @throws atrium.domain.listviews.UnreadableList when the form says of a list what no list understands
     */
    static SelectedRows of(RecordType type, MultiValueMap<String, String> form, ListViews lists, Viewer viewer) {
        Map<String, String> page = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(LIST)) {
                page.put(name.substring(LIST.length()), values.get(0));
            }
        });
        Map<String, String> whole = new LinkedHashMap<>(page);
        whole.remove(PLACE);
        ListQuery list = lists.read(type.code(), whole, viewer);
        boolean all = form.containsKey(ALL);
        List<String> ids = form.getOrDefault(ID, List.of());
        List<Choice> carried = new ArrayList<>();
        page.forEach((part, value) -> carried.add(new Choice(LIST + part, value)));
        if (all) {
            carried.add(new Choice(ALL, "true"));
        } else {
            ids.forEach(id -> carried.add(new Choice(ID, id)));
        }
        Selection selection = all
                ? Selection.all(list)
                : Selection.some(list, ids.stream().flatMap(SelectedRows::uuid).toList());
        return new SelectedRows(selection, carried, ListLinks.to(type.path(), page));
    }

    /** Whether all that match are meant. */
    boolean all() {
        return selection.ids() == null;
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).stream();
        } catch (IllegalArgumentException notAnId) {
            return Stream.of();
        }
    }
}
