package atrium.sales.insights;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the open deals that stand still: too old in their stage, or quiet, with nothing planned and nothing that happened about them
 * for {@link #QUIET_DAYS} days. Those that are worth most come first. They are picked before anything else of
 * them is read, by {@code deal_list_worth} as long as enough of them are met there, else from {@code deal_open}; whether one is
 * quiet is one look each into the indexes of open plans and of timelines by record.
 */
@Component
@Transactional(readOnly = true)
public class StandingDeals {

    /** After so many days without anything a deal is quiet. */
    public static final int QUIET_DAYS = 14;

    private static final String PICKED = """
            WITH {stages}, picked AS MATERIALIZED (
              SELECT d.id, {worth} AS worth FROM deal d JOIN stage s ON s.code = d.stage
              WHERE d.state = 'open' AND {reached} AND {standing}
              ORDER BY 2 DESC, d.stage_since, d.id LIMIT :most
            )
            SELECT d.id, d.name, a.name AS account, d.stage, o.name AS owner, {amount} AS amount, {currency} AS currency,
              (:today - (d.stage_since AT TIME ZONE :zone)::date) AS stage_days, {touched} AS touched_at
            FROM picked p JOIN deal d ON d.id = p.id LEFT JOIN account a ON a.id = d.account_id AND a.deleted_at IS NULL
              LEFT JOIN person o ON o.id = d.owner_id
            ORDER BY p.worth DESC, d.stage_since, d.id
            """;

    private static final String TOO_OLD = "d.stage_since < s.old_before";

    private static final String QUIET = """
            d.stage_since < :quiet_since
              AND NOT EXISTS (SELECT FROM activity p WHERE p.record_id = d.id AND p.done_at IS NULL AND p.withdrawn_at IS NULL)
              AND NOT EXISTS (SELECT FROM timeline_entry t WHERE t.about_id = d.id AND t.at >= :quiet_since)""";

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final ReachedDeals reached;
    private final StageAges ages;

    StandingDeals(JdbcClient jdbc, CustomPlans plans, ReachedDeals reached, StageAges ages) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.reached = reached;
        this.ages = ages;
    }

    /** Those that are too old in their stage. */
    public List<StandingDeal> tooOld(DealScope scope, int most, Viewer viewer) {
        return picked(TOO_OLD, scope, most, viewer);
    }

    /** Those that are quiet; for scopes of few deals, as each is looked at. */
    public List<StandingDeal> quiet(DealScope scope, int most, Viewer viewer) {
        return picked(QUIET, scope, most, viewer);
    }

    private List<StandingDeal> picked(String standing, DealScope scope, int most, Viewer viewer) {
        SqlPredicate deals = reached.of(scope, viewer);
        boolean values = ReachedDeals.knowsValues(viewer);
        plans.force();
        return jdbc.sql(PICKED.replace("{stages}", StageAges.STAGES)
                        .replace("{worth}", values ? "coalesce(d.worth, 0)" : "0")
                        .replace("{reached}", deals.sql())
                        .replace("{standing}", standing)
                        .replace("{amount}", values ? "d.amount" : "NULL::numeric")
                        .replace("{currency}", values ? "d.currency" : "NULL::text")
                        .replace("{touched}", TouchColumns.LAST.replace("r.", "d.")))
                .params(deals.parameters())
                .params(ages.parameters(viewer))
                .param("most", most)
                .param("today", ages.today(viewer))
                .param("zone", viewer.zone().getId())
                .param(
                        "quiet_since",
                        Timestamp.from(ages.today(viewer)
                                .minusDays(QUIET_DAYS)
                                .atStartOfDay(viewer.zone())
                                .toInstant()))
                .query(RecordRows.of(StandingDeal.class))
                .list();
    }
}
