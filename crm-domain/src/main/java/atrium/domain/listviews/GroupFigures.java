package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.Operator;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.BoardSum;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the groups of a list and adds up their amounts in one statement, as far as the viewer may see: exactly where an index is
 * made for it ({@link BoardSum}), else as long as not too many records match.
 */
@Component
@Transactional(readOnly = true)
public class GroupFigures {

    private final ListGroups groups;
    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    GroupFigures(ListGroups groups, JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.groups = groups;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The figures of the groups; of what is done with, and folded, there are none: it is ever more.
     *
     * @param folds by value, empty text for none, whether somebody wanted the group folded on the board or not
     */
    public List<GroupFigure> of(ListQuery query, Map<String, Boolean> folds, Viewer viewer) {
        ListQuery shown = shown(query, folds);
        if (exact(shown)) {
            return withEmpty(read(shown, Integer.MAX_VALUE, viewer), query, folds);
        }
        List<GroupFigure> few = read(shown, ListViews.SORTABLE + 1, viewer);
        return few.stream().mapToInt(figure -> figure.count().number()).sum() <= ListViews.SORTABLE
                ? withEmpty(few, query, folds)
                : groups.counts(shown, viewer);
    }

    // A choice has a group though nothing has it.
    private static List<GroupFigure> withEmpty(List<GroupFigure> figures, ListQuery query, Map<String, Boolean> folds) {
        ListColumn column = ListGroups.column(query);
        if (column.kind() != FieldKind.CHOICE) {
            return figures;
        }
        Set<String> ends = ends(query, column, folds);
        Stream<GroupFigure> empty = GroupValues.of(query, column).stream()
                .flatMap(Stream::ofNullable)
                .filter(choice -> !ends.contains(choice))
                .filter(choice -> figures.stream().noneMatch(figure -> choice.equals(figure.value())))
                .map(choice -> new GroupFigure(choice, new MatchCount(0, false), null, null, 0));
        return Stream.concat(figures.stream(), empty).toList();
    }

    /** Whether the figures are exact however many records match, as an index answers all that is asked. */
    static boolean exact(ListQuery query) {
        Optional<Set<String>> indexed = query.definition().boardSum().map(BoardSum::indexed);
        return !query.archived()
                && query.text().isEmpty()
                && query.among() == null
                && indexed.isPresent()
                && indexed.get().contains(ListGroups.column(query).key())
                && asksOnly(indexed.get(), query.condition());
    }

    private static boolean asksOnly(Set<String> fields, Condition condition) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(part -> asksOnly(fields, part));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().allMatch(part -> asksOnly(fields, part));
        }
        if (condition instanceof Not not) {
            return asksOnly(fields, not.part());
        }
        return condition instanceof Comparison one && fields.contains(one.field());
    }

    /** The list without what is done with and folded. */
    public static ListQuery shown(ListQuery query, Map<String, Boolean> folds) {
        ListColumn column = ListGroups.column(query);
        Set<String> ends = ends(query, column, folds);
        if (column.kind() != FieldKind.CHOICE || ends.isEmpty()) {
            return query;
        }
        List<Condition> parts = new ArrayList<>(Condition.conjuncts(query.condition()));
        parts.removeIf(Condition.EVERYTHING::equals);
        List<String> others = GroupValues.of(query, column).stream()
                .flatMap(Stream::ofNullable)
                .filter(value -> !ends.contains(value))
                .toList();
        parts.add(new Comparison(column.key(), Operator.IS, others.isEmpty() ? List.copyOf(ends) : others));
        return query.where(Condition.all(parts));
    }

    private static Set<String> ends(ListQuery query, ListColumn column, Map<String, Boolean> folds) {
        return column.parts().ends().stream()
                .filter(end -> ListGroups.folded(query, end, folds))
                .collect(Collectors.toSet());
    }

    private List<GroupFigure> read(ListQuery query, int most, Viewer viewer) {
        plans.force();
        ListColumn group = ListGroups.column(query);
        Optional<BoardSum> sum = query.definition().boardSum();
        @Nullable ListColumn amount =
                sum.map(one -> query.definition().column(one.column())).orElse(null);
        String expressions = group.sql() + " AS grouped, "
                + (amount == null ? "NULL::numeric" : amount.sql()) + " AS amount, "
                + (amount == null || amount.label() == null ? "NULL::text" : amount.label()) + " AS currency, "
                + sum.map(one -> "(" + one.unknown() + ")").orElse("false") + " AS unknown";
        List<ListColumn> columns = amount == null ? List.of(group) : List.of(group, amount);
        ListStatement statement = new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), 0);
        boolean all = most == Integer.MAX_VALUE;
        return jdbc.sql("""
                        SELECT grouped::text AS grouped, count(*)::int AS number, sum(amount) AS sum, any_value(currency) AS currency,
                          (count(*) FILTER (WHERE unknown))::int AS unknown
                        FROM (%s) AS match GROUP BY 1 ORDER BY number DESC, 1
                        """.formatted(
                                all ? statement.all(expressions, columns) : statement.matches(expressions, columns)))
                .params(statement.parameters())
                .param("most", most)
                .query((row, number) -> figure(row, amount != null))
                .list();
    }

    private static GroupFigure figure(ResultSet row, boolean summed) throws SQLException {
        return new GroupFigure(
                row.getString("grouped"),
                new MatchCount(row.getInt("number"), false),
                summed ? row.getBigDecimal("sum") : null,
                summed ? row.getString("currency") : null,
                row.getInt("unknown"));
    }
}
