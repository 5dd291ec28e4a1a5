package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;

/**
 * By which way the rows of one list are come by in an order, from what the indexes lead to.
 *
 * @param seesAll whether the viewer sees every record of the type
 * @param byOwner whether the statement asks for the rows of each owner apart
 * @param fewHolders whether those who hold what the viewer sees are few enough to be asked one by one
 */
record OrderPaths(ListQuery query, boolean seesAll, boolean byOwner, boolean fewHolders) {

    /**
     * Whether the rows are best looked for by {@link ListStatement#walk} first: an index has the order, and nothing tells
     * whether it comes by enough matches soon. The planner can't know that either: people called Abernathy seldom live in
     * Germany.
     */
    boolean walk(ListOrder order) {
        return order.indexed()
                && (query.filtered() || !seesAll)
                && query.text().isEmpty()
                && !(byOwner && lead("owner", order))
                && !holders(order);
    }

    /** Whether the indexes of those who hold what the viewer sees lead to the rows. */
    boolean holders(ListOrder order) {
        return fewHolders && !query.filtered() && order.indexed() && lead("owner", order) && lead("team", order);
    }

    /** Whether one plan serves all values. */
    boolean planOnce(ListOrder order) {
        return order.indexed()
                && query.condition().equals(Condition.EVERYTHING)
                && query.text().isEmpty();
    }

    /** Whether an index leads from this demand to the rows in their order. */
    boolean lead(Condition demand, ListOrder order) {
        return demand instanceof Comparison comparison
                && comparison.operator() == Operator.IS
                && comparison.values().size() == 1
                && lead(comparison.field(), order);
    }

    private boolean lead(String field, ListOrder order) {
        return query.definition().has(field)
                && query.definition()
                        .column(field)
                        .leading()
                        .contains(order.keys().get(0).column().key());
    }
}
