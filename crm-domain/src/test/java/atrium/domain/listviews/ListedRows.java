package atrium.domain.listviews;

import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What lists answer to the parts of an address. */
record ListedRows(ListViews lists, Viewer all) {

    ListQuery read(String type, Map<String, String> parts) {
        return lists.read(type, parts, all);
    }

    ListPage page(String type, Map<String, String> parts) {
        return page(type, parts, all);
    }

    ListPage page(String type, Map<String, String> parts, Viewer viewer) {
        return lists.page(lists.read(type, parts, viewer), viewer);
    }

    List<UUID> ids(String type, Map<String, String> parts) {
        return ids(type, parts, all);
    }

    List<UUID> ids(String type, Map<String, String> parts, Viewer viewer) {
        return page(type, parts, viewer).rows().stream().map(ListRow::id).toList();
    }

    /** The first cells of the rows that match a filter. */
    List<String> names(String type, String filter, Viewer viewer) {
        return page(type, Map.of("filter", filter), viewer).rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }
}
