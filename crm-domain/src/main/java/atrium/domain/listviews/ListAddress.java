package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a list's address. */
final class ListAddress {

    private static final int MAX_TEXT = 200;

    private static final Pattern VIEW = Pattern.compile("all|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ListAddress() {}

    /**
     * Reads the parts of an address; blank parts count as absent.
     *
     * @throws UnreadableList naming the part that no list can understand
     * @throws atrium.domain.conditions.UnreadableCondition when it is the filter
     */
    static ListQuery read(ListDefinition definition, Map<String, String> parts) {
        for (String part : parts.keySet()) {
            if (!ListQuery.PARTS.contains(part)) {
                throw new UnreadableList(part, "unknown-part", part);
            }
        }
        Condition condition = ConditionText.parse(part(parts, "filter"));
        ConditionCheck.require(condition, definition.fields());
        String text = part(parts, "q");
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new UnreadableList("q", "text-too-long", MAX_TEXT);
        }
        String sort = part(parts, "sort");
        String cursor = part(parts, "at");
        return new ListQuery(
                definition,
                condition,
                text,
                sort.isEmpty() ? definition.usualSort() : SortKey.parse(sort, definition),
                columns(definition, part(parts, "columns")),
                ColumnWidths.read(part(parts, "columns")),
                grouping(definition, part(parts, "group"), part(parts, "board")),
                archived(part(parts, "archived")),
                cursor.isEmpty() ? null : cursor,
                view(part(parts, "view")),
                null);
    }

    /** The same parts without columns, orders and groups that the list doesn't have; the filter stays, as less of it would show more. */
    static Map<String, String> known(ListDefinition definition, Map<String, String> parts) {
        Map<String, String> known = new HashMap<>(parts);
        keep(known, "columns", column -> definition.has(ColumnWidths.column(column)));
        keep(known, "sort", key -> definition.has(key.startsWith("-") ? key.substring(1) : key));
        keep(known, "group", definition.groupings()::contains);
        keep(known, "board", definition.groupings()::contains);
        return known;
    }

    private static void keep(Map<String, String> parts, String part, Predicate<String> has) {
        parts.computeIfPresent(part, (name, text) -> {
            String kept = Stream.of(text.split(",")).filter(has).collect(Collectors.joining(","));
            return kept.isEmpty() ? null : kept;
        });
    }

    private static List<String> columns(ListDefinition definition, String text) {
        if (text.isEmpty()) {
            return definition.usualColumns();
        }
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(definition.title().key());
        for (String column : text.split(",", definition.columns().size() + 2)) {
            String key = ColumnWidths.column(column);
            if (!definition.has(key)) {
                throw new UnreadableList("columns", "unknown-column", key);
            }
            chosen.add(key);
        }
        return List.copyOf(chosen);
    }

    private static @Nullable Grouping grouping(ListDefinition definition, String group, String board) {
        String column = group.isEmpty() ? board : group;
        if (column.isEmpty()) {
            return null;
        }
        String part = group.isEmpty() ? "board" : "group";
        if (!definition.groupings().contains(column) || !group.isEmpty() && !board.isEmpty()) {
            throw new UnreadableList(part, "unknown-grouping", column);
        }
        return new Grouping(column, group.isEmpty());
    }

    private static @Nullable String view(String text) {
        if (!text.isEmpty() && !VIEW.matcher(text).matches()) {
            throw new UnreadableList("view", "unknown-view", text);
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean archived(String text) {
        return switch (text) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new UnreadableList("archived", "yes-or-no", text);
        };
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "").strip();
    }
}
