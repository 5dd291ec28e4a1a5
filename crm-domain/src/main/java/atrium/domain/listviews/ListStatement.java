package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.search.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statements of one list: which rows, in which order, from which place on, with which columns. */
final class ListStatement {

    // Stands for the permission predicate: whole, or one of its ways in each branch of a union.
    private static final String WAY = "{visible}";

    private final ListQuery query;
    private final ListDefinition definition;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String where;
    private final String visible;
    private final List<String> ways;

    ListStatement(ListQuery query, Viewer viewer, Standpoint standpoint) {
        this.query = query;
        this.definition = query.definition();
        List<String> parts = new ArrayList<>();
        parts.add("r.deleted_at IS NULL");
        parts.add(query.archived() ? "r.archived_at IS NOT NULL" : "r.archived_at IS NULL");
        parts.add(add(new ConditionSql(definition, standpoint, !query.archived()).predicate(query.condition())));
        if (!query.text().isEmpty()) {
            parts.add(add(text()));
        }
        parts.add(WAY);
        this.where = String.join("\n  AND ", parts);
        Visibility visible = Visibility.of(viewer, definition.type(), Act.READ, "r");
        this.visible = add(new SqlPredicate(visible.sql(), visible.parameters()));
        this.ways = Visibility.ways(viewer, definition.type(), Act.READ, "r").stream()
                .map(way -> add(new SqlPredicate(way.sql(), way.parameters())))
                .toList();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Counts the matches, but not beyond {@code :most}. */
    String count() {
        return "SELECT count(*) FROM (SELECT 1 FROM %s r%s\nWHERE %s\nLIMIT :most) AS matches"
                .formatted(definition.type().table(), joins(conditionColumns()), where.replace(WAY, visible));
    }

    /** At most {@code :rows} rows from the cursor on: id, the order's values o0…, the columns' values v0… and labels l0…. */
    String page(List<OrderKey> order, @Nullable ListCursor cursor) {
        boolean backward = cursor != null && cursor.backward();
        List<ListColumn> inner = Stream.concat(order.stream().map(OrderKey::column), conditionColumns().stream())
                .toList();
        String place = cursor == null ? "" : "\n  AND " + beyond(order, cursor);
        String values = IntStream.range(0, order.size())
                .mapToObj(i -> ", " + order.get(i).sql() + " AS o" + i)
                .collect(Collectors.joining());
        List<ListColumn> shown = shown();
        String branch = """
                (SELECT r.id%s FROM %s r%s
                WHERE %s%s
                ORDER BY %s
                LIMIT :rows)""".formatted(
                        values,
                        definition.type().table(),
                        joins(inner),
                        where,
                        place,
                        orderBy(order, OrderKey::sql, "r.id", backward));
        String branches = ways.stream().map(way -> branch.replace(WAY, way)).collect(Collectors.joining("\nUNION\n"));
        return """
                WITH hit AS MATERIALIZED (
                  SELECT * FROM (
                %s) AS found
                  ORDER BY %s
                  LIMIT :rows)
                SELECT hit.*%s
                FROM hit JOIN %s r ON r.id = hit.id%s
                ORDER BY %s""".formatted(
                        branches,
                        orderBy(order, key -> "o" + order.indexOf(key), "id", backward),
                        projection(shown),
                        definition.type().table(),
                        joins(shown),
                        orderBy(order, key -> "hit.o" + order.indexOf(key), "hit.id", false));
    }

    List<ListColumn> shown() {
        return query.columns().stream().map(definition::column).toList();
    }

    private static String projection(List<ListColumn> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    String label = shown.get(i).label();
                    return ", " + shown.get(i).sql() + " AS v" + i + (label == null ? "" : ", " + label + " AS l" + i);
                })
                .collect(Collectors.joining());
    }

    private static String orderBy(
            List<OrderKey> order,
            java.util.function.Function<OrderKey, String> expression,
            String id,
            boolean backward) {
        boolean idDescending = order.get(order.size() - 1).descending() != backward;
        return order.stream()
                .map(key -> key.orderBy(expression.apply(key), backward) + ", ")
                .collect(Collectors.joining("", "", id + (idDescending ? " DESC" : " ASC")));
    }

    // One row comparison where an index can follow it, else the rows beyond in the first key, or equal there and beyond
    // in the second, and so on.
    private String beyond(List<OrderKey> order, ListCursor cursor) {
        boolean backward = cursor.backward();
        for (int i = 0; i < order.size(); i++) {
            String text = cursor.keys().get(i);
            if (text != null) {
                parameters.put("k" + i, order.get(i).parameter(text));
            }
        }
        parameters.put("place", cursor.id());
        OrderKey last = order.get(order.size() - 1);
        String sign = last.descending() != backward ? " < " : " > ";
        if (order.size() == 1 && last.column().indexed()) {
            if (cursor.keys().get(0) == null) {
                throw ListCursor.unreadable();
            }
            return "(" + last.sql() + ", r.id)" + sign + "(:k0, :place)";
        }
        List<String> ways = new ArrayList<>();
        String same = "";
        for (int i = 0; i < order.size(); i++) {
            Object value = parameters.get("k" + i);
            String beyond = order.get(i).beyond("k" + i, value, backward);
            if (beyond != null) {
                ways.add(same + beyond);
            }
            same += order.get(i).same("k" + i, value) + " AND ";
        }
        ways.add(same + "r.id" + sign + ":place");
        return ways.stream().collect(Collectors.joining(") OR (", "((", "))"));
    }

    // The archive has no search documents: there the title is looked through.
    private SqlPredicate text() {
        SearchText text = SearchText.of(query.text());
        if (text.isEmpty()) {
            return SqlPredicate.TRUE;
        }
        if (query.archived()) {
            String title = "'%' || fold_pattern(:title) || '%'";
            return new SqlPredicate(
                    "fold(" + definition.title().sql() + ") LIKE " + title, Map.of("title", query.text()));
        }
        SqlPredicate found = text.found("d");
        return new SqlPredicate(
                "r.id IN (SELECT d.record_id FROM search_document d WHERE d.record_type = '%s' AND %s)"
                        .formatted(definition.type().code(), found.sql()),
                found.parameters());
    }

    private List<ListColumn> conditionColumns() {
        return query.condition()
                .comparisons()
                .map(comparison -> definition.column(comparison.field()))
                .toList();
    }

    // Joins whose columns aren't used are dropped by the planner, as they can't change the rows.
    private static String joins(List<ListColumn> columns) {
        return columns.stream()
                .map(ListColumn::join)
                .filter(Objects::nonNull)
                .distinct()
                .map(join -> "\n  " + join)
                .collect(Collectors.joining());
    }

    private String add(SqlPredicate predicate) {
        parameters.putAll(predicate.parameters());
        return predicate.sql();
    }
}
