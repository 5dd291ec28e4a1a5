package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.FieldKind;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows of lists in the way that reads the least for each: by a walk in their order, or by gathering them first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListReading {

    private static final Pattern PLANNED = Pattern.compile(" rows=(\\d+) ");

    private final ListRows rows;
    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    ListReading(ListRows rows, JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    ListStatement statement(ListQuery query, Viewer viewer, int rows) {
        return new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), rows);
    }

    static List<OrderKey> keys(ListQuery query, List<SortKey> sort) {
        return sort.stream()
                .map(key -> new OrderKey(query.definition().column(key.column()), key.descending()))
                .toList();
    }

    /** Whether more match than can be put into the order that was asked for. */
    boolean refusesOrder(ListQuery query, Viewer viewer) {
        return !query.definition().sortsAll(query.sort())
                && count(query, viewer).more();
    }

    MatchCount count(ListQuery query, Viewer viewer) {
        ListStatement statement = statement(query, viewer, 0);
        gather(statement);
        int number = count(statement, ListViews.SORTABLE + 1);
        return new MatchCount(Math.min(number, ListViews.SORTABLE), number > ListViews.SORTABLE);
    }

    private int count(ListStatement statement, int most) {
        return jdbc.sql(statement.count())
                .params(statement.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Counts the matches before or behind the order's place, but not more than {@code most}. */
    int countBeyond(ListStatement statement, ListOrder order, int most) {
        plans.force();
        int counted = 0;
        for (ListOrder part : order.parts()) {
            counted += beyond(statement, part, most - counted);
        }
        return counted;
    }

    private int beyond(ListStatement statement, ListOrder order, int most) {
        return jdbc.sql(statement.countBeyond(order))
                .params(statement.parameters())
                .params(order.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The rows from the order's place on, as many as the statement asks for. */
    List<PlacedRow> found(ListStatement statement, ListOrder order, Viewer viewer) {
        return rows.reachable(found(statement, order), statement.shown(), viewer);
    }

    /** The row of one record, if it is among the matches. */
    List<PlacedRow> one(ListStatement statement, UUID record, List<OrderKey> keys, Viewer viewer) {
        plans.force();
        List<PlacedRow> found = jdbc.sql(statement.row(new ListOrder(keys, null)))
                .params(statement.parameters())
                .param("record", record)
                .query(rows.reading(statement.shown(), keys))
                .list();
        return rows.reachable(found, statement.shown(), viewer);
    }

    private List<PlacedRow> found(ListStatement statement, ListOrder order) {
        List<ListOrder> parts = statement.query().text().isEmpty() ? order.parts() : List.of(order);
        List<PlacedRow> near = inOrder(statement, parts.get(0));
        int lacking = statement.rows() - near.size();
        if (parts.size() == 1
                || lacking == 0
                || parts.get(1).ofEmpty() && statement.paths().needsFilled(order)) {
            return near;
        }
        List<PlacedRow> far = inOrder(statement, parts.get(1));
        int few = Math.min(lacking, far.size());
        return order.backward()
                ? Stream.concat(far.subList(far.size() - few, far.size()).stream(), near.stream())
                        .toList()
                : Stream.concat(near.stream(), far.subList(0, few).stream()).toList();
    }

    // Few rows may be found by a walk because there are few, or because they stand far down: few are gathered soon,
    // many are met on a longer way; only some that stand very far down are left to be gathered all.
    private List<PlacedRow> inOrder(ListStatement statement, ListOrder order) {
        if (statement.shares() && statement.paths().apart(order)) {
            List<PlacedRow> found = stretched(statement, order, statement::walkThroughAll, ListStatement.WALK);
            if (found.size() == statement.rows()) {
                return found;
            }
        }
        if (!statement.paths().walk(order)) {
            if (statement.paths().planOnce(order)) {
                plans.spare();
            } else {
                plans.force();
            }
            return read(statement, order, statement.page(order));
        }
        if (statement.paths().walkByOwner(order)) {
            return owned(statement, order);
        }
        List<PlacedRow> found =
                walked(statement, order, led(statement, order) ? ListStatement.LED_WALK : ListStatement.WALK);
        if (found.size() == statement.rows()) {
            return found;
        }
        gather(statement);
        if (statement.query().asks(FieldKind.TAGS) || expected(statement, order) <= ListStatement.FEW) {
            found = read(statement, order, statement.gatheredIfFew(order));
            if (!found.isEmpty() || beyond(statement, order, 1) == 0) {
                return found;
            }
        }
        found = walked(statement, order, ListStatement.FAR_WALK);
        if (found.size() == statement.rows()) {
            return found;
        }
        gather(statement);
        return read(statement, order, statement.gathered(order));
    }

    // Of many matches among somebody's own records the first ones are soon met; few are gathered. The planner's guess
    // would decide wrongly: it takes what the owner holds and what is asked for as independent.
    private List<PlacedRow> owned(ListStatement statement, ListOrder order) {
        List<PlacedRow> found = stretched(statement, order, statement::walk, ListStatement.OWNED_WALK);
        if (found.size() == statement.rows()) {
            return found;
        }
        gather(statement);
        return read(statement, order, statement.gatheredByOwner(order));
    }

    // A short stretch tells whether it is worth going on.
    private List<PlacedRow> stretched(
            ListStatement statement, ListOrder order, BiFunction<ListOrder, Integer, String> walk, int most) {
        plans.walk();
        List<PlacedRow> found = read(statement, order, walk.apply(order, ListStatement.STRETCH));
        boolean worthwhile = found.size() * most >= statement.rows() * ListStatement.STRETCH;
        return found.size() < statement.rows() && worthwhile ? read(statement, order, walk.apply(order, most)) : found;
    }

    private static boolean led(ListStatement statement, ListOrder order) {
        return statement.paths().leads(order).stream().noneMatch(List::isEmpty);
    }

    // What carries a tag is found from the tag, however many others there are.
    private void gather(ListStatement statement) {
        if (statement.query().asks(FieldKind.TAGS)) {
            plans.fetch();
        } else {
            plans.force();
        }
    }

    // What the planner makes of the values and of its statistics; it may err, and only the speed depends on it. Of tags
    // it
    // knows next to nothing.
    private long expected(ListStatement statement, ListOrder order) {
        String root = jdbc.sql("EXPLAIN " + statement.beyond(order))
                .params(statement.parameters())
                .params(order.parameters())
                .query(String.class)
                .list()
                .get(0);
        Matcher rows = PLANNED.matcher(root);
        return rows.find() ? Long.parseLong(rows.group(1)) : Long.MAX_VALUE;
    }

    private List<PlacedRow> walked(ListStatement statement, ListOrder order, int most) {
        plans.walk();
        return read(statement, order, statement.walk(order, most));
    }

    private List<PlacedRow> read(ListStatement statement, ListOrder order, String sql) {
        return jdbc.sql(sql)
                .params(statement.parameters())
                .params(order.parameters())
                .query(rows.reading(statement.shown(), order.keys()))
                .list();
    }
}
