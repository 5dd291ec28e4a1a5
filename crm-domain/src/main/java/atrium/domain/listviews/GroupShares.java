package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts within each group of a list how many records have which value of another column. */
@Component
@Transactional(readOnly = true)
public class GroupShares {

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    GroupShares(JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * So many records of a group have a value.
     *
     * @param group the value by which the list is parted; null for none
     * @param value of the other column; null for none
     */
    public record Share(@Nullable String group, @Nullable String value, int number) {}

    /**
     * The shares that occur, as far as the viewer may see.
     *
     * @param by key of the other column
     * @return empty when more than {@link ListViews#SORTABLE} records match
     */
    public Optional<List<Share>> of(ListQuery query, String by, Viewer viewer) {
        ListColumn group = ListGroups.column(query);
        ListColumn other = query.definition().column(by);
        plans.force();
        ListStatement statement = new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), 0);
        String expressions = group.sql() + " AS grouped, " + other.sql() + " AS part";
        List<Share> shares = new ArrayList<>();
        jdbc.sql("""
                        WITH match AS MATERIALIZED (%s)
                        SELECT grouped::text AS grouped, part::text AS part, count(*)::int AS number FROM match GROUP BY 1, 2
                        """.formatted(statement.matches(expressions, List.of(group, other))))
                .params(statement.parameters())
                .param("most", ListViews.SORTABLE + 1)
                .query(row -> {
                    shares.add(new Share(row.getString("grouped"), row.getString("part"), row.getInt("number")));
                });
        return shares.stream().mapToInt(Share::number).sum() > ListViews.SORTABLE
                ? Optional.empty()
                : Optional.of(shares);
    }
}
