package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the columns of numbers that a list shows, as long as not too many records match. */
@Component
@Transactional(readOnly = true)
public class ListSums {

    // The sum of years says nothing.
    private static final Set<FieldKind> SUMMED = EnumSet.of(FieldKind.WHOLE, FieldKind.AMOUNT);

    private static final int DECIMALS = 4;

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    ListSums(JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** Keys of the columns shown that can be added up. */
    public static List<String> columns(ListQuery query) {
        return query.columns().stream()
                .filter(key -> SUMMED.contains(query.definition().column(key).kind()))
                .toList();
    }

    /**
     * Their sums and averages, in the order of the columns and of the currencies; columns without any value have none.
     *
     * @return empty when more than {@link ListViews#SORTABLE} records match
     */
    public Optional<List<ListSum>> of(ListQuery query, Viewer viewer) {
        List<ListColumn> columns =
                columns(query).stream().map(query.definition()::column).toList();
        if (columns.isEmpty()) {
            return Optional.of(List.of());
        }
        plans.force();
        ListStatement statement = new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), 0);
        List<ListSum> sums = new ArrayList<>();
        long[] matches = {0};
        jdbc.sql(sql(statement, columns))
                .params(statement.parameters())
                .param("most", ListViews.SORTABLE + 1)
                .query(row -> {
                    int place = row.getInt("place");
                    if (place < 0) {
                        matches[0] = row.getLong("number");
                    } else if (row.getLong("number") > 0) {
                        sums.add(sum(columns.get(place), row));
                    }
                });
        return matches[0] > ListViews.SORTABLE ? Optional.empty() : Optional.of(sums);
    }

    private static String sql(ListStatement statement, List<ListColumn> columns) {
        String expressions = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).sql() + " AS s" + i + ", " + currency(columns.get(i)) + " AS c" + i)
                .collect(Collectors.joining(", "));
        String sums = IntStream.range(0, columns.size())
                .mapToObj(i -> """
                        UNION ALL SELECT %1$d, c%1$d, count(s%1$d), sum(s%1$d)::numeric FROM match
                        WHERE s%1$d IS NOT NULL GROUP BY c%1$d
                        """.formatted(i))
                .collect(Collectors.joining());
        return """
                WITH match AS MATERIALIZED (%s)
                SELECT -1 AS place, NULL AS currency, count(*) AS number, NULL::numeric AS sum FROM match
                %sORDER BY place, currency""".formatted(statement.matches(expressions, columns), sums);
    }

    private static String currency(ListColumn column) {
        return column.kind() == FieldKind.AMOUNT && column.label() != null ? column.label() : "NULL::text";
    }

    private static ListSum sum(ListColumn column, ResultSet row) throws SQLException {
        BigDecimal sum = row.getBigDecimal("sum");
        BigDecimal number = BigDecimal.valueOf(row.getLong("number"));
        return new ListSum(
                column.key(), row.getString("currency"), sum, sum.divide(number, DECIMALS, RoundingMode.HALF_EVEN));
    }
}
