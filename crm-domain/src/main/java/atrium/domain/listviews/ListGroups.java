package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parts a list by the values of a column, as far as the viewer may see. */
@Component
@Transactional(readOnly = true)
public class ListGroups {

    /** Rows that are shown of each group at first. */
    public static final int FIRST = 20;

    /** So many groups are shown, those with the most rows. */
    public static final int MOST = 40;

    private final ListViews lists;
    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    ListGroups(ListViews lists, JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The groups with their first rows: of a choice each of its values in their order, though nothing has it; of other
     * columns the values that occur, the most frequent first.
     *
     * @return empty when the values don't come from a choice, and more than {@link ListViews#SORTABLE} records match
     */
    public Optional<List<ListGroup>> of(ListQuery query, Viewer viewer) {
        ListColumn column = column(query);
        return values(query, column, viewer)
                .map(values -> values.stream()
                        .map(value -> group(query, column, value, viewer))
                        .filter(group -> group.value() != null || !group.rows().isEmpty())
                        .toList());
    }

    /**
     * How many records a group has.
     *
     * @param value that its records have in common; null for those that have none
     */
    public record Counted(@Nullable String value, MatchCount count) {}

    /** How many records each group has by {@link ListViews#count}, group by group as in {@link #of}. */
    public Optional<List<Counted>> counts(ListQuery query, Viewer viewer) {
        ListColumn column = column(query);
        return values(query, column, viewer)
                .map(values -> values.stream()
                        .map(value -> new Counted(value.text(), count(query, column, value, viewer)))
                        .filter(counted ->
                                counted.value() != null || counted.count().number() > 0)
                        .toList());
    }

    private MatchCount count(ListQuery query, ListColumn column, Value value, Viewer viewer) {
        return value.number() == null
                ? lists.count(alone(query, column, value), viewer)
                : new MatchCount(value.number(), false);
    }

    private static ListQuery alone(ListQuery query, ListColumn column, Value value) {
        List<Condition> parts = new ArrayList<>(Condition.conjuncts(query.condition()));
        parts.removeIf(Condition.EVERYTHING::equals);
        parts.add(
                value.text() == null
                        ? Comparison.of(column.key(), Operator.IS_EMPTY)
                        : Comparison.of(column.key(), Operator.IS, value.text()));
        return query.where(Condition.all(parts)).grouped(null);
    }

    private ListGroup group(ListQuery query, ListColumn column, Value value, Viewer viewer) {
        ListQuery alone = alone(query, column, value);
        List<ListRow> rows = lists.first(alone, FIRST + 1, viewer);
        boolean more = rows.size() > FIRST;
        return new ListGroup(value.text(), alone, more ? rows.subList(0, FIRST) : rows, more);
    }

    private Optional<List<Value>> values(ListQuery query, ListColumn column, Viewer viewer) {
        if (column.kind() == FieldKind.CHOICE) {
            Stream<@Nullable String> none = Stream.of((String) null);
            return Optional.of(Stream.concat(column.choices().stream(), none)
                    .map(choice -> new Value(choice, null))
                    .toList());
        }
        plans.force();
        ListStatement statement = new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), 0);
        List<Value> values = new ArrayList<>();
        int[] matches = {0};
        jdbc.sql("""
                        WITH match AS MATERIALIZED (%s)
                        SELECT value::text, count(*)::int AS number FROM match GROUP BY value ORDER BY number DESC, value
                        """.formatted(statement.matches(column.sql() + " AS value", List.of(column))))
                .params(statement.parameters())
                .param("most", ListViews.SORTABLE + 1)
                .query(row -> {
                    matches[0] += row.getInt("number");
                    values.add(new Value(row.getString("value"), row.getInt("number")));
                });
        return matches[0] > ListViews.SORTABLE
                ? Optional.empty()
                : Optional.of(values.stream().limit(MOST).toList());
    }

    static ListColumn column(ListQuery query) {
        return query.definition()
                .column(Objects.requireNonNull(query.grouping()).column());
    }

    // The number is known where the values were found by counting.
    private record Value(@Nullable String text, @Nullable Integer number) {}
}
