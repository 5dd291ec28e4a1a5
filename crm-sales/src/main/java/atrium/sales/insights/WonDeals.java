package atrium.sales.insights;

import atrium.domain.records.CustomPlans;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what was won, by the day on which it was closed: a stretch of the index {@code deal_won}, read alone and in its order.
 * Whoever doesn't know on which day deals are closed is told nothing.
 */
@Component
public class WonDeals {

    private static final String WON = """
            SELECT d.close_on AS day, count(*) AS deals, sum({worth}) AS worth, {unrated} AS unrated
            FROM deal d WHERE d.state = 'won' AND d.close_on >= :from AND d.close_on < :until AND {reached}
            GROUP BY 1 ORDER BY 1
            """;

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final ReachedDeals reached;

    WonDeals(JdbcClient jdbc, CustomPlans plans, ReachedDeals reached) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.reached = reached;
    }

    /**
     * The deals of a scope that were won.
     *
     * @param until the day after the last
     */
    @Transactional(readOnly = true)
    public WonFigures of(DealScope scope, LocalDate from, LocalDate until, Viewer viewer) {
        if (!viewer.sees("deal", "closeOn")) {
            return new WonFigures(List.of());
        }
        SqlPredicate deals = reached.of(scope, viewer);
        boolean values = ReachedDeals.knowsValues(viewer);
        plans.force();
        return new WonFigures(jdbc.sql(WON.replace(
                                "{unrated}",
                                values
                                        ? "array_agg(d.currency) FILTER (WHERE d.amount IS NOT NULL AND d.worth IS NULL)"
                                        : "NULL::text[]")
                        .replace("{worth}", values ? "d.worth" : "NULL::numeric")
                        .replace("{reached}", deals.sql()))
                .params(deals.parameters())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> day(row))
                .list());
    }

    private static WonFigures.Day day(ResultSet row) throws SQLException {
        Array unrated = row.getArray("unrated");
        return new WonFigures.Day(
                row.getObject("day", LocalDate.class),
                row.getLong("deals"),
                row.getBigDecimal("worth"),
                unrated == null ? List.of() : List.of((String[]) unrated.getArray()));
    }
}
