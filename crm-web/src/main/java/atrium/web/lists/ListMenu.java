package atrium.web.lists;

import atrium.web.conditions.Option;
import atrium.web.lists.ListScreen.Link;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One menu of a list: its fields to filter by, the order of its rows, or its columns.
 *
 * @param list the list as it stands
 * @param path where its form leads
 * @param carried parts of the address that its form carries along, by name
 * @param builder address at which the whole filter is built
 * @param fields to filter by, when this is what it is for
 * @param sorts columns by which the list is sorted, first, second and so on, when this is what it is for
 * @param columns those that are shown first, in their order, when this is what it is for
 */
record ListMenu(
        Kind kind,
        String title,
        Link list,
        String path,
        Map<String, String> carried,
        String builder,
        List<Link> fields,
        List<Sorting> sorts,
        List<Box> columns) {

    enum Kind {
        FILTER("filter"),
        SORT("arrows-sort"),
        COLUMNS("columns-3");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** How addresses and texts call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String icon() {
            return icon;
        }
    }

    /** One of the columns by which the list is sorted; the value is empty for none. */
    record Sorting(String value, List<Option> options) {}

    /** @param width in pixels; null when the column takes what it needs */
    record Box(
            String key,
            String label,
            boolean checked,
            @Nullable Integer width) {}
}
