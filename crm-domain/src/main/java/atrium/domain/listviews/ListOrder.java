package atrium.domain.listviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of a list and the place in it where a page begins or, read backward, ends; as parts of statements. */
final class ListOrder {

    /** Of which rows an order is. */
    private enum Part {
        WHOLE,
        FILLED,
        EMPTY
    }

    private final List<OrderKey> keys;
    private final @Nullable ListCursor cursor;
    private final boolean backward;
    private final Part part;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String place;

    ListOrder(List<OrderKey> keys, @Nullable ListCursor cursor) {
        this(keys, cursor, cursor != null && cursor.backward(), Part.WHOLE);
    }

    private ListOrder(List<OrderKey> keys, @Nullable ListCursor cursor, boolean backward, Part part) {
        this.keys = keys;
        this.cursor = cursor;
        this.backward = backward;
        this.part = part;
        String beyond = cursor == null ? "" : "\n  AND " + beyond(cursor);
        this.place = switch (part) {
            case WHOLE -> beyond;
            case FILLED -> "\n  AND " + keys.get(0).sql() + " IS NOT NULL" + beyond;
            case EMPTY -> "\n  AND " + keys.get(0).sql() + " IS NULL" + beyond;
        };
    }

    /**
     * The same rows in orders that an index has, to be read one behind the other in the direction of reading: an index reads
     * empty values first one way and last the other, but lists have them last both ways.
     */
    List<ListOrder> parts() {
        if (part != Part.WHOLE || keys.size() > 1 || !keys.get(0).column().gaps()) {
            return List.of(this);
        }
        boolean fromEmpty = cursor != null && cursor.keys().get(0) == null;
        ListOrder nearest = new ListOrder(keys, cursor, backward, fromEmpty ? Part.EMPTY : Part.FILLED);
        return fromEmpty == backward
                ? List.of(nearest, new ListOrder(keys, null, backward, fromEmpty ? Part.FILLED : Part.EMPTY))
                : List.of(nearest);
    }

    /** Whether it is of those rows alone that have nothing in its column. */
    boolean ofEmpty() {
        return part == Part.EMPTY;
    }

    /** Whether it is read from a place towards the beginning of the list. */
    boolean backward() {
        return backward;
    }

    List<OrderKey> keys() {
        return keys;
    }

    /** Whether an index has the order, whatever the number of rows. */
    boolean indexed() {
        return keys.size() == 1 && alike(keys.get(0));
    }

    private boolean alike(OrderKey key) {
        return key.column().indexed() && (part != Part.WHOLE || !key.column().gaps());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The order's values, as o0, o1 …, with a comma before each. */
    String values() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).sql() + " AS o" + i)
                .collect(Collectors.joining());
    }

    /** The names of the values, with a comma before each. */
    String namesOfValues() {
        return IntStream.range(0, keys.size()).mapToObj(i -> ", o" + i).collect(Collectors.joining());
    }

    /** The condition of the place, with an AND before it; nothing at the beginning. */
    String place() {
        return place;
    }

    /** In the direction of reading, over rows of the type's table. */
    String of(String table) {
        return by(i -> keys.get(i).sql(), table + ".id", backward);
    }

    /** In the direction of reading, over rows that were found with their {@link #values}. */
    String ofFound() {
        return by(i -> "o" + i, "id", backward);
    }

    /** In the direction of the list, over such rows. */
    String ofShown(String found) {
        return by(i -> found + ".o" + i, found + ".id", false);
    }

    private String by(IntFunction<String> expression, String id, boolean turned) {
        boolean idDescending = keys.get(keys.size() - 1).descending() != turned;
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).orderBy(expression.apply(i), turned, alike(keys.get(i))) + ", ")
                .collect(Collectors.joining("", "", id + (idDescending ? " DESC" : " ASC")));
    }

    // One row comparison where an index can follow it, else the rows beyond in the first key, or equal there and beyond
    // in the second, and so on.
    private String beyond(ListCursor cursor) {
        for (int i = 0; i < keys.size(); i++) {
            String text = cursor.keys().get(i);
            if (text != null) {
                parameters.put("k" + i, keys.get(i).parameter(text));
            }
        }
        parameters.put("place", cursor.id());
        OrderKey last = keys.get(keys.size() - 1);
        String sign = last.descending() != backward ? " < " : " > ";
        if (part == Part.EMPTY) {
            return "r.id" + sign + ":place";
        }
        if (indexed()) {
            if (cursor.keys().get(0) == null) {
                throw ListCursor.unreadable();
            }
            return "(" + last.sql() + ", r.id)" + sign + "(:k0, :place)";
        }
        List<String> ways = new ArrayList<>();
        String same = "";
        for (int i = 0; i < keys.size(); i++) {
            Object value = parameters.get("k" + i);
            String beyond = keys.get(i).beyond("k" + i, value, backward);
            if (beyond != null) {
                ways.add(same + beyond);
            }
            same += keys.get(i).same("k" + i, value) + " AND ";
        }
        ways.add(same + "r.id" + sign + ":place");
        return ways.stream().collect(Collectors.joining(") OR (", "((", "))"));
    }
}
