package atrium.web.lists;

import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The rows of a list that the form of a {@link RowDeeds deed} was sent about.
 *
 * @param list the list without its place
 * @param ids the chosen rows; null for all that match
 * @param carried hidden fields by which another form is about the same rows
 * @param address of the page of the list that they were selected on
 */
public record SelectedRows(ListQuery list, @Nullable List<UUID> ids, List<Carried> carried, String address) {

    private static final String LIST = "list.";
    private static final String ID = "id";
    private static final String ALL = "all";
    private static final String PLACE = "at";

    /** A hidden field. */
    public record Carried(String name, String value) {}

    /**
     * Reads them; ids that are none mean no record.
     *
     * @throws atrium.domain.listviews.UnreadableList when the form says of a list what no list understands
     */
    public static SelectedRows of(RecordType type, MultiValueMap<String, String> form, ListViews lists, Viewer viewer) {
        Map<String, String> page = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(LIST)) {
                page.put(name.substring(LIST.length()), values.get(0));
            }
        });
        List<Carried> carried = new ArrayList<>();
        page.forEach((part, value) -> carried.add(new Carried(LIST + part, value)));
        Map<String, String> whole = new LinkedHashMap<>(page);
        whole.remove(PLACE);
        ListQuery list = lists.read(type.code(), whole, viewer);
        String address = ListLinks.to(type.path(), page);
        if (form.containsKey(ALL)) {
            carried.add(new Carried(ALL, "true"));
            return new SelectedRows(list, null, carried, address);
        }
        List<String> ids = form.getOrDefault(ID, List.of());
        ids.forEach(id -> carried.add(new Carried(ID, id)));
        return new SelectedRows(
                list, ids.stream().flatMap(SelectedRows::uuid).distinct().toList(), carried, address);
    }

    /** Whether all that match are meant. */
    public boolean all() {
        return ids == null;
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).stream();
        } catch (IllegalArgumentException notAnId) {
            return Stream.of();
        }
    }
}
