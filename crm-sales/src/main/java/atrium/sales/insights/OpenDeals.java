package atrium.sales.insights;

import atrium.domain.records.CustomPlans;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.sales.insights.OpenFigures.OfMonth;
import atrium.sales.insights.OpenFigures.OfOwner;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what is open: by stage, by owner, by the month in which it is expected to be closed. One statement that reads the index
 * {@code deal_open} alone, a stretch for each stage, and groups each entry once.
 */
@Component
public class OpenDeals {

    /** Months ahead that stand alone; what is expected then or later is taken together. */
    public static final int LAST = 6;

    /** Expected before today. */
    public static final int OVERDUE = -1;

    /** Expected on no day. */
    public static final int SOMEDAY = LAST + 1;

    // What the grouping of a row says: which of the four it is by.
    private static final int BY_STAGE = 0b0111;
    private static final int BY_OWNER = 0b1011;
    private static final int BY_MONTH = 0b1101;
    private static final int BY_CURRENCY = 0b1110;

    private static final String OPEN = """
            WITH %s, part AS (
              SELECT s.code AS stage, p.* FROM stage s CROSS JOIN LATERAL (
                SELECT d.owner_id, %s AS due, CASE WHEN d.amount IS NOT NULL AND d.worth IS NULL THEN d.currency END AS unrated,
                  count(*) AS deals, sum(%s) AS worth, sum(%s) AS weighted, count(*) FILTER (WHERE d.stage_since < s.old_before) AS too_old
                FROM deal d WHERE d.stage = s.code AND d.state = 'open' AND %s
                GROUP BY 1, 2, 3) p
            )
            SELECT stage, owner_id, due, unrated, grouping(stage, owner_id, due, unrated) AS part, sum(deals) AS deals,
              sum(worth) AS worth, sum(weighted) AS weighted, sum(too_old) AS too_old
            FROM part GROUP BY GROUPING SETS ((stage), (owner_id), (due), (unrated), ())
            """;

    private static final String DUE = """
            CASE WHEN d.close_on IS NULL THEN :someday WHEN d.close_on < :today THEN :overdue
              ELSE width_bucket(d.close_on, CAST(:months AS date[])) END""";

    // Numbers of any length are multiplied in a third of the time in which they are divided.
    private static final String WEIGHTED = "round(d.worth * coalesce(d.probability * 0.01, s.share), 2)";

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final ReachedDeals reached;
    private final StageAges ages;

    OpenDeals(JdbcClient jdbc, CustomPlans plans, ReachedDeals reached, StageAges ages) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.reached = reached;
        this.ages = ages;
    }

    /** The open deals of a scope. */
    @Transactional(readOnly = true)
    public OpenFigures of(DealScope scope, Viewer viewer) {
        SqlPredicate deals = reached.of(scope, viewer);
        boolean days = viewer.sees("deal", "closeOn");
        boolean values = ReachedDeals.knowsValues(viewer);
        LocalDate today = ages.today(viewer);
        Reading reading = new Reading(days, values);
        plans.force();
        // There are few groups, of which the planner expects many: sorting them all takes twice the time.
        jdbc.sql("SELECT set_config('enable_sort', 'off', true)")
                .query(String.class)
                .single();
        jdbc.sql(OPEN.formatted(
                        StageAges.STAGES,
                        days ? DUE : "0",
                        values ? "d.worth" : "NULL::numeric",
                        values && viewer.sees("deal", "probability") ? WEIGHTED : "NULL::numeric",
                        deals.sql()))
                .params(deals.parameters())
                .params(ages.parameters(viewer))
                .param("today", today)
                .param("overdue", OVERDUE)
                .param("someday", SOMEDAY)
                .param(
                        "months",
                        IntStream.rangeClosed(1, LAST)
                                .mapToObj(month -> today.withDayOfMonth(1)
                                        .plusMonths(month)
                                        .toString())
                                .toArray(String[]::new))
                .query(reading::add);
        return reading.figures();
    }

    private static final class Reading {

        private final boolean days;
        private final boolean values;
        private final Map<String, DealSum> stages = new HashMap<>();
        private final List<OfOwner> owners = new ArrayList<>();
        private final Map<Integer, DealSum> months = new TreeMap<>();
        private final Map<String, Long> unrated = new HashMap<>();
        private DealSum all = DealSum.NONE;

        Reading(boolean days, boolean values) {
            this.days = days;
            this.values = values;
        }

        void add(ResultSet row) throws SQLException {
            DealSum sum = new DealSum(
                    row.getLong("deals"),
                    row.getBigDecimal("worth"),
                    row.getBigDecimal("weighted"),
                    row.getLong("too_old"));
            switch (row.getInt("part")) {
                case BY_STAGE -> stages.put(row.getString("stage"), sum);
                case BY_OWNER -> owners.add(new OfOwner(row.getObject("owner_id", UUID.class), sum));
                case BY_MONTH -> months.put(row.getInt("due"), sum);
                case BY_CURRENCY -> {
                    String currency = row.getString("unrated");
                    if (currency != null) {
                        unrated.put(currency, sum.deals());
                    }
                }
                default -> all = sum;
            }
        }

        OpenFigures figures() {
            owners.sort(Comparator.comparing((OfOwner one) -> worth(one.sum()))
                    .thenComparing(one -> one.sum().deals())
                    .reversed());
            return new OpenFigures(
                    all,
                    stages,
                    owners,
                    days
                            ? months.entrySet().stream()
                                    .map(one -> new OfMonth(one.getKey(), one.getValue()))
                                    .toList()
                            : List.of(),
                    values ? unrated : Map.of());
        }

        private static BigDecimal worth(DealSum sum) {
            return sum.worth() == null ? BigDecimal.ZERO : sum.worth();
        }
    }
}
