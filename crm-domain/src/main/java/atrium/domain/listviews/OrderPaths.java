package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.records.ListColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which way the rows of one list are come by in an order, from what the indexes lead to.
 *
 * @param seesAll whether the viewer sees every record of the type
 * @param byOwner whether the statement asks for the rows of each owner apart
 * @param fewHolders whether those who hold what the viewer sees are few enough to be asked one by one
 */
record OrderPaths(ListQuery query, boolean seesAll, boolean byOwner, boolean fewHolders) {

    private static final int MOST_WAYS = 8;

    // Comparisons with what stands in an index; others look into each value.
    private static final Set<Operator> BOUNDS = EnumSet.complementOf(EnumSet.of(
            Operator.IS_NOT,
            Operator.IS_EMPTY,
            Operator.IS_FILLED,
            Operator.CONTAINS,
            Operator.STARTS_WITH,
            Operator.HAS_SHAPE));

    /**
     * Whether the rows are best looked for by {@link ListStatement#walk} first: an index has the order, and nothing tells
     * whether it comes by enough matches soon. The planner can't know that either: people called Abernathy seldom live in
     * Germany.
     */
    boolean walk(ListOrder order) {
        return order.indexed()
                && (query.filtered() || !seesAll)
                && query.text().isEmpty()
                && !(byOwner && lead("owner", order) && !query.filtered())
                && !holders(order);
    }

    /** Whether the walk follows the indexes of those who own the rows, so that it meets nothing that the viewer doesn't see. */
    boolean walkByOwner(ListOrder order) {
        return byOwner && lead("owner", order) && walk(order);
    }

    /** Whether the indexes of those who hold what the viewer sees lead to the rows. */
    boolean holders(ListOrder order) {
        return fewHolders && !query.filtered() && order.indexed() && lead("owner", order) && lead("team", order);
    }

    /** Whether the rows are come by from those who hold them, apart from what shares open, though an index has the order of all. */
    boolean apart(ListOrder order) {
        return order.indexed() && query.text().isEmpty() && (holders(order) || byOwner && lead("owner", order));
    }

    /** Whether nothing can match that is empty in the order's column: what is absent is never equal. */
    boolean needsFilled(ListOrder order) {
        return ofItself(order)
                .anyMatch(one -> one.operator() != Operator.IS_EMPTY && one.operator() != Operator.IS_NOT);
    }

    /** The demands on the order's column itself between which its index leads right away. */
    List<Comparison> bounds(ListOrder order) {
        ListColumn column = order.keys().get(0).column();
        return ofItself(order)
                .filter(one -> column.gaps() && BOUNDS.contains(one.operator()))
                .toList();
    }

    private Stream<Comparison> ofItself(ListOrder order) {
        String column = order.keys().get(0).column().key();
        return Condition.conjuncts(query.condition()).stream()
                .filter(part -> part instanceof Comparison one && one.field().equals(column))
                .map(Comparison.class::cast);
    }

    /** Whether one plan serves all values. */
    boolean planOnce(ListOrder order) {
        return order.indexed()
                && query.condition().equals(Condition.EVERYTHING)
                && query.text().isEmpty();
    }

    /**
     * The demands from which indexes lead to the rows in their order, in one way or in several that together meet every row:
     * "in Germany or Austria" is met by those in Germany and by those in Austria.
     */
    List<List<Comparison>> leads(ListOrder order) {
        List<List<Comparison>> demands = Condition.conjuncts(query.condition()).stream()
                .map(OrderPaths::alternatives)
                .filter(ways -> !ways.isEmpty() && lead(ways.get(0).field(), order))
                .toList();
        List<Comparison> single = demands.stream()
                .filter(ways -> ways.size() == 1)
                .map(ways -> ways.get(0))
                .toList();
        return single.isEmpty() && !demands.isEmpty()
                ? demands.get(0).stream().map(List::of).toList()
                : List.of(single);
    }

    // The values of one field, of which the demand asks for any; none when it asks for something else.
    private static List<Comparison> alternatives(Condition demand) {
        List<Comparison> ways = demand instanceof Any any
                ? any.parts().stream().flatMap(part -> values(part).stream()).toList()
                : values(demand);
        boolean whole = !(demand instanceof Any any)
                || any.parts().stream().noneMatch(part -> values(part).isEmpty());
        boolean alike = ways.stream().map(Comparison::field).distinct().count() == 1;
        List<Comparison> distinct = ways.stream().distinct().toList();
        return whole && alike && distinct.size() <= MOST_WAYS ? distinct : List.of();
    }

    private static List<Comparison> values(Condition demand) {
        return demand instanceof Comparison comparison && comparison.operator() == Operator.IS
                ? comparison.values().stream()
                        .map(value -> Comparison.of(comparison.field(), Operator.IS, value))
                        .toList()
                : List.of();
    }

    private boolean lead(String field, ListOrder order) {
        return query.definition().has(field)
                && query.definition()
                        .column(field)
                        .leading()
                        .contains(order.keys().get(0).column().key());
    }
}
