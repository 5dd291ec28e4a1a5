package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.Operator;
import atrium.domain.conditions.Standpoint;
import atrium.domain.listviews.ComparisonSql.Asked;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a checked condition into SQL: expressions from the columns, values only as parameters. */
final class ConditionSql {

    /** How the rows that fulfil a condition are come by. */
    enum Way {
        /** All that fulfil it are looked for, by whatever leads to them soonest. */
        GATHER,
        /** The same in the archive, which no search document knows. */
        GATHER_ARCHIVED,
        /** Given rows are asked one by one. */
        WALK
    }

    private final ListDefinition definition;
    private final @Nullable Viewer viewer;
    private final Standpoint standpoint;
    private final Way way;
    private final Map<String, Object> parameters = new HashMap<>();
    private final ComparisonSql comparisons;
    private int related;

    /**
     * @param viewer null when nothing is asked of related records
     * @param prefix of the parameters' names
     */
    ConditionSql(ListDefinition definition, @Nullable Viewer viewer, Standpoint standpoint, Way way, String prefix) {
        this.definition = definition;
        this.viewer = viewer;
        this.standpoint = standpoint;
        this.way = way;
        this.parameters.putAll(ColumnSql.asked(standpoint));
        this.comparisons = new ComparisonSql(standpoint, parameters, prefix);
    }

    SqlPredicate predicate(Condition condition) {
        String sql = write(condition, definition, "r");
        return new SqlPredicate(sql, parameters);
    }

    /**
     * The condition with another demand in it: behind the parts that the row itself answers, before those for which other
     * rows are read. PostgreSQL asks in this order, as long as it stands among the values of a SELECT.
     */
    SqlPredicate around(String demand, Condition condition) {
        List<Condition> parts = Condition.conjuncts(condition);
        String sql = Stream.of(
                        parts.stream().filter(this::answeredByRow).map(part -> write(part, definition, "r")),
                        Stream.of(demand),
                        parts.stream().filter(part -> !answeredByRow(part)).map(part -> write(part, definition, "r")))
                .flatMap(written -> written)
                .collect(Collectors.joining(" AND ", "(", ")"));
        return new SqlPredicate(sql, parameters);
    }

    private boolean answeredByRow(Condition part) {
        return part.relations().findAny().isEmpty()
                && part.comparisons()
                        .map(Comparison::field)
                        .allMatch(field -> definition.relationOf(field).isEmpty()
                                && definition.column(field).join() == null
                                && definition.column(field).among() == null);
    }

    private String write(Condition condition, ListDefinition of, String alias) {
        if (condition instanceof All all) {
            return all.parts().isEmpty() ? "true" : group(all.parts(), " AND ", of, alias);
        }
        if (condition instanceof Any any) {
            return group(any.parts(), " OR ", of, alias);
        }
        if (condition instanceof Not not) {
            return "(" + write(not.part(), of, alias) + ") IS NOT TRUE";
        }
        if (condition instanceof Has has) {
            ListRelation relation = of.relation(has.relation());
            return exists(relation, of, alias, has.part());
        }
        return compared((Comparison) condition, of, alias);
    }

    private String group(List<Condition> parts, String word, ListDefinition of, String alias) {
        return parts.stream().map(part -> write(part, of, alias)).collect(Collectors.joining(word, "(", ")"));
    }

    private String compared(Comparison comparison, ListDefinition of, String alias) {
        ListRelation relation = of.relationOf(comparison.field()).orElse(null);
        if (relation == null) {
            return comparisons.write(comparison, asked(of.column(comparison.field()), of, alias));
        }
        String field = of.asked(comparison.field()).key();
        return switch (comparison.operator()) {
            case IS_NOT ->
                "NOT " + exists(relation, of, alias, new Comparison(field, Operator.IS, comparison.values()));
            case IS_EMPTY -> "NOT " + exists(relation, of, alias, new Comparison(field, Operator.IS_FILLED, List.of()));
            default -> exists(relation, of, alias, new Comparison(field, comparison.operator(), comparison.values()));
        };
    }

    private Asked asked(ListColumn column, ListDefinition of, String alias) {
        return new Asked(column, alias, way == Way.GATHER ? of.type().code() : null, way == Way.WALK);
    }

    // What the viewer doesn't see isn't there. Rows that are asked one by one look up their own few related ones:
    // OFFSET keeps the planner from gathering all that fulfil the part.
    private String exists(ListRelation relation, ListDefinition of, String alias, Condition part) {
        String other = "x" + related++;
        ListDefinition others = relation.related();
        Visibility visible = Visibility.of(Objects.requireNonNull(viewer), others.type(), Act.READ, other);
        parameters.putAll(visible.parameters());
        String link = relation.many()
                ? asked(others.column(relation.column()), others, other).sql() + " = " + alias + ".id"
                : asked(of.column(relation.column()), of, alias).sql() + " = " + other + ".id";
        return """
                EXISTS (SELECT FROM %1$s %2$s
                  WHERE %3$s AND %2$s.deleted_at IS NULL AND %4$s AND %5$s%6$s)""".formatted(
                        others.type().table(),
                        other,
                        link,
                        visible.sql(),
                        write(part, others, other),
                        way == Way.WALK ? " OFFSET 0" : "");
    }
}
