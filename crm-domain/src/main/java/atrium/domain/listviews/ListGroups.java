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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /** The groups with their first rows, of which those that end a record are folded on a board. */
    public Optional<List<ListGroup>> of(ListQuery query, Viewer viewer) {
        return of(query, Map.of(), viewer);
    }

    /**
     * The groups with their first rows: of a choice each value that is possible under the filter in their order, though nothing
     * has it, those that end a record last; of other columns the values that occur, the most frequent first.
     *
     * @param folds by value, empty text for none, whether somebody wanted the group folded on the board or not
     * @return empty when the values don't come from a choice, and more than {@link ListViews#SORTABLE} records match
     */
    public Optional<List<ListGroup>> of(ListQuery query, Map<String, Boolean> folds, Viewer viewer) {
        ListColumn column = column(query);
        return values(query, column, viewer)
                .map(values -> values.stream()
                        .map(value -> group(query, column, value, folds, viewer))
                        .filter(group -> group.value() != null || !group.rows().isEmpty())
                        .toList());
    }

    /**
     * Some rows of one group from a place on, or those among the records that are meant.
     *
     * @param value that they have in common; null for those that have none
     * @param place cursor; null for the beginning
     * @throws UnreadableList when the cursor was not made for this list and order
     * @throws atrium.domain.conditions.UnreadableCondition when it can't be a value of the column
     */
    public ListGroup one(ListQuery query, @Nullable String value, @Nullable String place, int rows, Viewer viewer) {
        ListQuery alone = alone(query, column(query), value);
        List<UUID> among = query.among();
        ListPage page = lists.page(among == null ? alone.at(place) : alone.among(among), rows, viewer);
        return new ListGroup(value, alone, page.rows(), page.next(), false);
    }

    /** Whether a group is folded on a board. */
    public static boolean folded(ListQuery query, @Nullable String value, Map<String, Boolean> folds) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        boolean ends = value != null && column(query).parts().ends().contains(value);
        return grouping.board() && folds.getOrDefault(Objects.requireNonNullElse(value, ""), ends);
    }

    /** How many records each group has by {@link ListViews#count}; none when there are too many to tell the groups. */
    List<GroupFigure> counts(ListQuery query, Viewer viewer) {
        ListColumn column = column(query);
        return values(query, column, viewer).orElse(List.of()).stream()
                .map(value -> new GroupFigure(value.text(), count(query, column, value, viewer), null, null, 0))
                .filter(figure -> figure.value() != null || figure.count().number() > 0)
                .toList();
    }

    private MatchCount count(ListQuery query, ListColumn column, Value value, Viewer viewer) {
        return value.number() == null
                ? lists.count(alone(query, column, value.text()), viewer)
                : new MatchCount(value.number(), false);
    }

    private static ListQuery alone(ListQuery query, ListColumn column, @Nullable String value) {
        List<Condition> parts = new ArrayList<>(Condition.conjuncts(query.condition()));
        parts.removeIf(Condition.EVERYTHING::equals);
        parts.add(
                value == null
                        ? Comparison.of(column.key(), Operator.IS_EMPTY)
                        : Comparison.of(column.key(), Operator.IS, value));
        return query.where(Condition.all(parts)).grouped(null);
    }

    // What is empty is never folded unread: whether anything is there decides whether there is such a group.
    private ListGroup group(
            ListQuery query, ListColumn column, Value value, Map<String, Boolean> folds, Viewer viewer) {
        String text = value.text();
        if (text != null && folded(query, text, folds)) {
            return new ListGroup(text, alone(query, column, text), List.of(), null, true);
        }
        ListGroup read = one(query, text, null, FIRST, viewer);
        return text == null && folded(query, null, folds)
                ? new ListGroup(null, read.query(), read.rows(), read.next(), true)
                : read;
    }

    private Optional<List<Value>> values(ListQuery query, ListColumn column, Viewer viewer) {
        if (column.kind() == FieldKind.CHOICE) {
            return Optional.of(GroupValues.of(query, column).stream()
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
