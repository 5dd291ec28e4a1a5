package atrium.domain.listviews;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Standpoint;
import atrium.domain.listviews.ConditionSql.Way;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.records.Visibility.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the statements of one list: which rows, in which order, from which place on, with which columns. */
final class ListStatement {

    // Stands for the permission predicate: whole, or one of its ways in each branch of a union.
    static final String WAY = "{visible}";

    /** So many rows are walked in the order of an index to fill a page, before the matches are gathered first. */
    static final int WALK = 4_000;

    /** The same where an index leads to rows that fulfil part of the condition already. */
    static final int LED_WALK = 25_000;

    /** The same where many match, so that gathering them would be dear. */
    static final int FAR_WALK = 150_000;

    /** So many matches are gathered soon. */
    static final int FEW = 5_000;

    /** The same among a viewer's own records. */
    static final int OWNED_WALK = 2_500;

    /** So many tell how often one matches. */
    static final int STRETCH = 500;

    private final ListQuery query;
    private final ListDefinition definition;
    private final Viewer viewer;
    private final Map<String, Object> parameters = new HashMap<>();
    private final Standpoint standpoint;
    private final String listed;
    private final String where;
    private final String visible;
    private final String held;
    private final List<String> ways;
    private final SharedRows shared;
    private final OrderPaths paths;
    private final int rows;

    /**
     * @param act what the viewer must be allowed to do with the rows
     * @param rows how many rows a page asks for
     */
    ListStatement(ListQuery query, Viewer viewer, Act act, Standpoint standpoint, int rows) {
        this.query = query;
        this.rows = rows;
        this.definition = query.definition();
        this.viewer = viewer;
        this.standpoint = standpoint;
        this.listed = "r.deleted_at IS NULL AND r.archived_at IS " + (query.archived() ? "NOT NULL" : "NULL");
        List<String> parts = new ArrayList<>();
        parts.add(listed);
        parts.add(add(conditions(query.archived() ? Way.GATHER_ARCHIVED : Way.GATHER, "c")
                .predicate(query.condition())));
        if (!query.text().isEmpty()) {
            parts.add(add(TextSql.of(query)));
        }
        List<UUID> among = query.among();
        if (among != null) {
            parts.add(add(new SqlPredicate("r.id = ANY(:among)", Map.of("among", among.toArray(UUID[]::new)))));
        }
        parts.add(WAY);
        this.where = String.join("\n  AND ", parts);
        Visibility visible = Visibility.of(viewer, definition.type(), act, "r");
        this.visible = add(new SqlPredicate(visible.sql(), visible.parameters()));
        this.ways = Visibility.ways(viewer, definition.type(), act, "r").stream()
                .map(way -> add(new SqlPredicate(way.sql(), way.parameters())))
                .toList();
        Visibility held = Visibility.of(viewer.withoutShares(), definition.type(), act, "r");
        this.held = add(new SqlPredicate(held.sql(), held.parameters()));
        List<Shared> shared = Visibility.shared(viewer, definition.type(), act, "r");
        shared.forEach(way -> parameters.putAll(way.parameters()));
        this.shared = new SharedRows(shared, definition.type().table(), where);
        this.paths = new OrderPaths(
                query,
                this.visible.equals("true"),
                !ways.equals(List.of(this.held)),
                HeldRows.serve(definition.type(), viewer, act));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    OrderPaths paths() {
        return paths;
    }

    /** Whether shares open anything besides, which costs a look at each of them. */
    boolean shares() {
        return !shared.none();
    }

    ListQuery query() {
        return query;
    }

    /** How many rows a page asks for. */
    int rows() {
        return rows;
    }

    /** Counts the matches, but not beyond {@code :most}. */
    String count() {
        return "SELECT count(*) FROM (" + matches("1", List.of()) + ") AS matches";
    }

    /** Some expressions of the matches, but not of more than {@code :most}; {@code columns} are those that they name. */
    String matches(String expressions, List<ListColumn> columns) {
        return all(expressions, columns) + "\nLIMIT :most";
    }

    /** Some expressions of all matches; {@code columns} are those that they name. */
    String all(String expressions, List<ListColumn> columns) {
        List<ListColumn> all =
                Stream.concat(columns.stream(), conditionColumns().stream()).toList();
        return found(expressions, ColumnSql.joins(all), "");
    }

    /** Counts the matches beyond the order's place, but not more than {@code :most}. */
    String countBeyond(ListOrder order) {
        return "SELECT count(*) FROM (" + beyond(order) + "\nLIMIT :most) AS matches";
    }

    /** All matches beyond the order's place, for the planner to say how many it expects. */
    String beyond(ListOrder order) {
        return found("r.id", ColumnSql.joins(inner(order)), order.place());
    }

    /** The row of one record {@code :record}, if it is among the matches. */
    String row(ListOrder order) {
        return shown(
                order,
                "(SELECT r.id%s FROM %s r%s\nWHERE %s AND r.id = :record)"
                        .formatted(
                                order.values(),
                                definition.type().table(),
                                ColumnSql.joins(inner(order)),
                                where.replace(WAY, visible)));
    }

    /** The ids of all matches in their order. */
    String ids(ListOrder order) {
        return "SELECT r.id FROM %s r%s\nWHERE %s\nORDER BY %s"
                .formatted(
                        definition.type().table(),
                        ColumnSql.joins(inner(order)),
                        where.replace(WAY, visible),
                        order.of("r"));
    }

    /**
     * At most {@link #rows} rows from the cursor on, those of the page: id, the order's values o0…, the columns' values v0…
     * and labels l0….
     */
    String page(ListOrder order) {
        if (paths.holders(order)) {
            return shown(
                    order,
                    HeldRows.of(definition.type(), order, listed, shared(order).toList()));
        }
        Stream<String> owned = ways.stream()
                .map(way -> "(SELECT r.id%s FROM %s r%s\nWHERE %s%s\nORDER BY %s\nLIMIT {rows})"
                        .formatted(
                                order.values(),
                                definition.type().table(),
                                ColumnSql.joins(inner(order)),
                                where.replace(WAY, way),
                                order.place(),
                                order.of("r")));
        return shown(order, Stream.concat(owned, shared(order)).collect(Collectors.joining("\nUNION\n")));
    }

    private Stream<String> shared(ListOrder order) {
        return shared.first(order, ColumnSql.joins(inner(order)));
    }

    // All matches, each once: what is open without shares has indexes of its own, and so have the shares.
    private String found(String expressions, String joins, String place) {
        String rows = "SELECT %s FROM %s r%s\nWHERE %s%s"
                .formatted(expressions, definition.type().table(), joins, where.replace(WAY, held), place);
        return Stream.concat(Stream.of(rows), shared.all(expressions, joins, place))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /**
     * The same rows as {@link #page}, but possibly too few: of the next ones in the order only some are looked at.
     *
     * @param most so many are looked at, whatever they are; a row that one person owns in two ways is met in each
     */
    String walk(ListOrder order, int most) {
        return walk(order, most, paths.walkByOwner(order));
    }

    /** The same, past what belongs to whomever: who sees much meets it soon, whether it is shared or not. */
    String walkThroughAll(ListOrder order, int most) {
        return walk(order, most, false);
    }

    private String walk(ListOrder order, int most, boolean owned) {
        ConditionSql conditions = conditions(Way.WALK, "w");
        String matching = add(conditions.around(owned ? "true" : visible, query.condition()));
        Stream<String> leads = owned
                ? ways.stream().map(way -> "\n  AND " + way)
                : paths.leads(order).stream()
                        .map(demands ->
                                demanded(Stream.concat(demands.stream(), paths.bounds(order).stream()), conditions));
        String branches =
                leads.map(leading -> walk(order, leading, matching)).collect(Collectors.joining(" UNION ALL "));
        int times = owned ? ways.size() : 1;
        String met = """
                (SELECT id%1$s FROM (
                  SELECT * FROM (%2$s) AS way
                  ORDER BY %3$s
                  LIMIT %4$d) AS walked
                WHERE matching
                ORDER BY %3$s
                LIMIT %5$d)""".formatted(order.namesOfValues(), branches, order.ofFound(), most * times, rows * times);
        return shown(order, owned ? once(met, order) : met);
    }

    // What is shared stands between the own rows: it counts once those fill the page.
    private String once(String met, ListOrder order) {
        if (shared.none()) {
            return "(SELECT DISTINCT * FROM " + met + " AS met)";
        }
        return """
                (WITH own AS MATERIALIZED (SELECT DISTINCT * FROM %s AS met)
                SELECT * FROM own UNION ALL
                SELECT * FROM (%s) AS opened WHERE (SELECT count(*) FROM own) >= {rows})""".formatted(met, shared(order).collect(Collectors.joining("\nUNION ALL\n")));
    }

    private String demanded(Stream<Comparison> demands, ConditionSql conditions) {
        return demands.map(demand -> "\n  AND " + add(conditions.predicate(demand)))
                .collect(Collectors.joining());
    }

    // The order within each way lets the database merge them without sorting.
    private String walk(ListOrder order, String leading, String matching) {
        return """
                (SELECT r.id%s, %s AS matching
                  FROM %s r%s
                  WHERE %s%s%s
                  ORDER BY %s)""".formatted(
                        order.values(),
                        matching,
                        definition.type().table(),
                        ColumnSql.joins(conditionColumns()),
                        listed,
                        leading,
                        order.place(),
                        order.of("r"));
    }

    /** The same rows as {@link #page}, found by gathering all matches before any is put in order. */
    String gathered(ListOrder order) {
        return gathered(order, "", "");
    }

    /** The same, but none when the matches are more than {@link #FEW}. */
    String gatheredIfFew(ListOrder order) {
        return gathered(order, "LIMIT " + (FEW + 1), "WHERE (SELECT count(*) FROM match) <= " + FEW);
    }

    private String gathered(ListOrder order, String limit, String few) {
        return shown(order, """
                (WITH match AS MATERIALIZED (
                  %s
                  %s)
                SELECT * FROM match %s ORDER BY %s LIMIT {rows})""".formatted(
                        found("r.id" + order.values(), ColumnSql.joins(inner(order)), order.place()),
                        limit,
                        few,
                        order.ofFound()));
    }

    /** The same, found along each way in which a record is the viewer's own, and from what is shared. */
    String gatheredByOwner(ListOrder order) {
        String joins = ColumnSql.joins(inner(order));
        String expressions = "r.id" + order.values();
        Stream<String> owned = ways.stream()
                .map(way -> "SELECT %s FROM %s r%s\nWHERE %s%s"
                        .formatted(
                                expressions, definition.type().table(), joins, where.replace(WAY, way), order.place()));
        String matches = Stream.concat(owned, shared.all(expressions, joins, order.place()))
                .collect(Collectors.joining("\nUNION\n"));
        return shown(
                order,
                "(WITH match AS MATERIALIZED (%s)\nSELECT * FROM match ORDER BY %s LIMIT {rows})"
                        .formatted(matches, order.ofFound()));
    }

    private ConditionSql conditions(Way way, String prefix) {
        return new ConditionSql(definition, viewer, standpoint, way, prefix);
    }

    private List<ListColumn> inner(ListOrder order) {
        return Stream.concat(order.keys().stream().map(OrderKey::column), conditionColumns().stream())
                .toList();
    }

    private String shown(ListOrder order, String found) {
        List<ListColumn> shown = shown();
        String statement = """
                WITH hit AS MATERIALIZED (
                  SELECT * FROM (
                %s) AS found
                  ORDER BY %s
                  LIMIT {rows})
                SELECT hit.*%s
                FROM hit JOIN %s r ON r.id = hit.id%s
                ORDER BY %s""".formatted(
                        found,
                        order.ofFound(),
                        ColumnSql.projection(shown),
                        definition.type().table(),
                        ColumnSql.joins(shown),
                        order.ofShown("hit"));
        return statement.replace("{rows}", String.valueOf(rows));
    }

    List<ListColumn> shown() {
        return query.columns().stream().map(definition::column).toList();
    }

    private List<ListColumn> conditionColumns() {
        return query.condition()
                .comparisons()
                .map(Comparison::field)
                .filter(definition::has)
                .map(definition::column)
                .toList();
    }

    private String add(SqlPredicate predicate) {
        parameters.putAll(predicate.parameters());
        return predicate.sql();
    }
}
