package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import atrium.domain.records.FieldKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see of a list, with an address as its text form.
 *
 * @param condition filter that has been checked against the list's fields
 * @param text words that must stand somewhere in the record; empty for none
 * @param sort columns to sort by, never empty
 * @param columns keys of the shown columns; the title comes first, always
 * @param widths of shown columns in pixels, by their keys; the others take what they need
 * @param grouping how the rows are parted; null when they are not
 * @param archived the archive instead of the list
 * @param cursor opaque place in the list; null for its beginning
 * @param view what it began as: the id of a saved view, or {@link #WHOLE}; null when nobody said
 * @param among the only records that are meant; null for all that match
 */
public record ListQuery(
        ListDefinition definition,
        Condition condition,
        String text,
        List<SortKey> sort,
        List<String> columns,
        Map<String, Integer> widths,
        @Nullable Grouping grouping,
        boolean archived,
        @Nullable String cursor,
        @Nullable String view,
        @Nullable List<UUID> among) {

    /** The view of those who want the whole list, wherever it may begin for their role. */
    public static final String WHOLE = "all";

    /** Parts of an address that a list understands. */
    public static final Set<String> PARTS =
            Set.of("filter", "q", "sort", "columns", "group", "board", "archived", "at", "view");

    public ListQuery {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
        among = among == null ? null : List.copyOf(among);
    }

    private ListQuery(
            ListDefinition definition,
            Condition condition,
            String text,
            List<SortKey> sort,
            List<String> columns,
            Map<String, Integer> widths,
            @Nullable Grouping grouping,
            boolean archived,
            @Nullable String cursor,
            @Nullable String view) {
        this(definition, condition, text, sort, columns, widths, grouping, archived, cursor, view, null);
    }

    /**
     * The canonical address parts: what differs from the usual, without the cursor. Of a saved view the order is among
     * them always, as its id alone means what was saved.
     */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (view != null) {
            parts.put("view", view);
        }
        parts.putAll(content());
        if (view != null && !view.equals(WHOLE)) {
            parts.putIfAbsent("sort", SortKey.write(sort));
        }
        return parts;
    }

    /** What is shown, without where it began: only what differs from the usual. */
    public Map<String, String> content() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!condition.equals(Condition.EVERYTHING)) {
            parts.put("filter", ConditionText.write(condition));
        }
        if (!text.isEmpty()) {
            parts.put("q", text);
        }
        if (!sort.equals(definition.usualSort())) {
            parts.put("sort", SortKey.write(sort));
        }
        if (!columns.equals(definition.usualColumns()) || !widths.isEmpty()) {
            parts.put("columns", columns.stream().map(this::written).collect(Collectors.joining(",")));
        }
        if (grouping != null) {
            parts.put(grouping.board() ? "board" : "group", grouping.column());
        }
        if (archived) {
            parts.put("archived", "true");
        }
        return parts;
    }

    /** The same list under another condition, from its beginning. */
    public ListQuery where(Condition other) {
        ConditionCheck.require(other, definition.fields());
        return new ListQuery(definition, other, text, sort, columns, widths, grouping, archived, null, view);
    }

    /** The same list, sorted by one column, from its beginning. */
    public ListQuery sortedBy(String column, boolean descending) {
        return sorted(List.of(new SortKey(column, descending)));
    }

    /** The same list, sorted by one column after the others, or by it in another direction; the last gives way when it is full. */
    public ListQuery alsoSortedBy(String column, boolean descending) {
        List<SortKey> keys = new ArrayList<>(sort);
        int at = sort.stream().map(SortKey::column).toList().indexOf(column);
        if (at >= 0) {
            keys.set(at, new SortKey(column, descending));
        } else {
            keys.subList(Math.min(keys.size(), SortKey.MOST - 1), keys.size()).clear();
            keys.add(new SortKey(column, descending));
        }
        return sorted(keys);
    }

    /**
     * The same list in another order, from its beginning.
     *
     * @param text columns with a minus before those that descend, such as {@code -city,name}; empty for the usual order
     * @throws UnreadableList when there is no such column, or there are too many
     */
    public ListQuery sortedBy(String text) {
        List<SortKey> keys = text.isEmpty() ? definition.usualSort() : SortKey.parse(text, definition);
        return sorted(keys);
    }

    private ListQuery sorted(List<SortKey> keys) {
        return new ListQuery(definition, condition, text, keys, columns, widths, grouping, archived, null, view);
    }

    /** Another place of the same list; null for its beginning. */
    public ListQuery at(@Nullable String place) {
        return new ListQuery(definition, condition, text, sort, columns, widths, grouping, archived, place, view);
    }

    /** The same list without any filter, from its beginning. */
    public ListQuery unfiltered() {
        return new ListQuery(
                definition, Condition.EVERYTHING, "", sort, columns, widths, grouping, archived, null, view);
    }

    /** The same list with these columns, from its beginning. */
    public ListQuery showing(List<String> other) {
        return new ListQuery(definition, condition, text, sort, other, widths(other), grouping, archived, null, view);
    }

    /**
     * The same place of the same list, with columns of these widths.
     *
     * @throws UnreadableList when a width is out of the bounds of {@link ColumnWidths}
     */
    public ListQuery sized(Map<String, Integer> other) {
        other.values().forEach(ColumnWidths::require);
        return new ListQuery(definition, condition, text, sort, columns, other, grouping, archived, cursor, view);
    }

    /** The same list parted in this way, from its beginning; null for whole. */
    public ListQuery grouped(@Nullable Grouping other) {
        return new ListQuery(definition, condition, text, sort, columns, widths, other, archived, null, view);
    }

    /** The archive instead of the list or the list instead of the archive, from its beginning. */
    public ListQuery turned() {
        return new ListQuery(definition, condition, text, sort, columns, widths, grouping, !archived, null, view);
    }

    /** The same place of the same list, which began as this view. */
    public ListQuery begunAs(@Nullable String other) {
        return new ListQuery(definition, condition, text, sort, columns, widths, grouping, archived, cursor, other);
    }

    /** Those of these records that match. */
    public ListQuery among(List<UUID> some) {
        return new ListQuery(definition, condition, text, sort, columns, widths, grouping, archived, null, view, some);
    }

    /** Whether something is asked of fields of this kind that the records have themselves. */
    boolean asks(FieldKind kind) {
        return condition
                .comparisons()
                .map(Comparison::field)
                .anyMatch(field ->
                        definition.has(field) && definition.column(field).kind() == kind);
    }

    /** Whether something narrows the list. */
    public boolean filtered() {
        return !condition.equals(Condition.EVERYTHING) || !text.isEmpty();
    }

    private Map<String, Integer> widths(List<String> shown) {
        Map<String, Integer> kept = new HashMap<>(widths);
        kept.keySet().retainAll(shown);
        return kept;
    }

    private String written(String column) {
        Integer width = widths.get(column);
        return width == null ? column : ColumnWidths.write(column, width);
    }
}
