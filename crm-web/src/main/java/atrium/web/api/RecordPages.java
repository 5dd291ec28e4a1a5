package atrium.web.api;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A page of records for the same parts of an address that the list on the pages understands. */
@Component
class RecordPages {

    /** A page has so many records at most. */
    static final int MOST = 200;

    private static final String FIELDS = "fields";
    private static final String COLUMNS = "columns";
    private static final String LIMIT = "limit";

    /** What may stand in an address. */
    static final Set<String> PARTS = Set.of("filter", "q", "sort", FIELDS, "archived", PageAnswer.PLACE, LIMIT);

    private final ListViews lists;
    private final RecordJson json;

    RecordPages(ListViews lists, RecordJson json) {
        this.lists = lists;
        this.json = json;
    }

    ResponseEntity<byte[]> page(RecordType type, Map<String, String> sent, Viewer viewer) {
        ListQuery query = read(type, sent, viewer);
        ListPage page = lists.page(query, limit(sent), viewer);
        if (page.sortRefused()) {
            throw ApiRefusal.invalid("sort", "api.list.sort-refused", ListViews.SORTABLE);
        }
        return PageAnswer.of(type.path(), sent, json.rows(page), page.next());
    }

    // What lists call columns stands as fields in the addresses of the API.
    private ListQuery read(RecordType type, Map<String, String> sent, Viewer viewer) {
        try {
            return lists.read(type.code(), parts(sent), viewer);
        } catch (RuleViolation refused) {
            if (!COLUMNS.equals(refused.field())) {
                throw refused;
            }
            throw ApiRefusal.invalid(
                    FIELDS, refused.messageKey(), refused.arguments().toArray());
        }
    }

    private static Map<String, String> parts(Map<String, String> sent) {
        Map<String, String> parts = new HashMap<>();
        sent.forEach((name, value) -> {
            if (!PARTS.contains(name)) {
                throw ApiRefusal.invalid(name, "api.list.unknown");
            }
            if (!name.equals(LIMIT)) {
                parts.put(name.equals(FIELDS) ? COLUMNS : name, value);
            }
        });
        return parts;
    }

    private static int limit(Map<String, String> sent) {
        String text = sent.getOrDefault(LIMIT, String.valueOf(ListViews.PAGE));
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ApiRefusal.invalid(LIMIT, "api.list.limit", MOST);
        }
        return limit;
    }
}
