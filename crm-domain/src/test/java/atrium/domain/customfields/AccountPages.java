package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of accounts in small pages, sorted and filtered by custom fields. */
record AccountPages(ListViews lists, Viewer admin) {

    private static final int SMALL_PAGE = 19;

    /** Names by what was asked for, in every way in which fields are asked for and sorted by. */
    Map<String, List<String>> shown(Map<CustomField, List<String>> values) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        values.forEach((field, some) -> {
            String key = field.key();
            String value = "\"" + some.get(0).lines().toList().get(0) + "\"";
            List<String> filters = new ArrayList<>(List.of("", key + " is-empty", key + " is-filled"));
            filters.add(field.kind() == CustomKind.DATE_TIME ? key + " after 2026-01-01" : key + " is " + value);
            if (field.kind() != CustomKind.DATE_TIME && field.kind() != CustomKind.DATE) {
                filters.add(key + " is-not " + value);
            }
            for (String filter : filters) {
                for (String sort : List.of("name", key, "-" + key, "-" + key + ",name")) {
                    shown.put(sort + " | " + filter, names(sort, filter));
                }
            }
        });
        return shown;
    }

    /** The names on all pages, forwards; going back from the last one must meet the same. */
    List<String> names(String sort, String filter) {
        List<String> forward = new ArrayList<>();
        ListPage page = page(sort, filter, null);
        forward.addAll(names(page));
        List<List<String>> pages = new ArrayList<>(List.of(names(page)));
        while (page.next() != null) {
            page = page(sort, filter, page.next());
            forward.addAll(names(page));
            pages.add(names(page));
        }
        for (int at = pages.size() - 2; at >= 0; at--) {
            page = page(sort, filter, page.previous());
            assertThat(names(page)).as(sort + " | " + filter + ", back").isEqualTo(pages.get(at));
        }
        return forward;
    }

    private static List<String> names(ListPage page) {
        return page.rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }

    ListPage page(String sort, String filter) {
        return page(sort, filter, null);
    }

    ListPage page(String sort, String filter, @Nullable String at) {
        Map<String, String> parts = new HashMap<>(Map.of("sort", sort, "filter", filter));
        if (at != null) {
            parts.put("at", at);
        }
        ListQuery query = lists.read("account", parts, admin);
        return lists.page(query, SMALL_PAGE, admin);
    }
}
