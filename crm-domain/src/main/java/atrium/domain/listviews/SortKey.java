package atrium.domain.listviews;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One column by which a list is sorted. */
public record SortKey(String column, boolean descending) {

    /** By so many columns a list is sorted at most. */
    public static final int MOST = 3;

    /** Written as {@code -changed,name}. */
    static List<SortKey> parse(String text, ListDefinition definition) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", MOST + 2)) {
            boolean descending = part.startsWith("-");
            String column = descending ? part.substring(1) : part;
            if (!definition.has(column)) {
                throw new UnreadableList("sort", "unknown-column", column);
            }
            if (keys.size() == MOST
                    || keys.stream().anyMatch(key -> key.column().equals(column))) {
                throw new UnreadableList("sort", "too-many-sorts", MOST);
            }
            keys.add(new SortKey(column, descending));
        }
        return keys;
    }

    static String write(List<SortKey> keys) {
        return keys.stream().map(SortKey::text).collect(Collectors.joining(","));
    }

    /** {@code name}, or {@code -name} when descending. */
    public String text() {
        return (descending ? "-" : "") + column;
    }
}
