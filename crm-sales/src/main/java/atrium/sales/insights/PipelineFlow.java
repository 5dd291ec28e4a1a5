package atrium.sales.insights;

import atrium.domain.records.CustomPlans;
import atrium.domain.records.SqlPredicate;
import atrium.domain.records.Viewer;
import atrium.sales.insights.Cohort.StagePassage;
import atrium.sales.insights.MedianDays.Tally;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how deals get through a pipeline, as the pipeline analysis of Farris and others, "Marketing Metrics", in the chapter on sales
 * forces, but for a cohort, so that what was lost since counts where it had been: the conversion of a stage is the share of those
 * that ever came to a later stage among those that ever were in it. Stays are told by their median (Hyndman and Fan 1996, definition
 * 7, which is {@code percentile_cont}), which a few forgotten deals don't move. A cohort is made of the deals that came into the
 * pipeline in a period and are in it now; those that moved to another pipeline count there, from when they came there. Deals of the
 * archive and the bin don't count, as in lists.
 *
 * <p>One statement over the stretch of the index {@code deal_stage_visit_arrived} between the two ends, aggregated once: by deal, for
 * which the stages where it was become the bits of a number, and by the length of stays. Both are small in number.
 */
@Component
public class PipelineFlow {

    private static final String FLOW = """
            SELECT recent, state, reached, place, days, goes_on, sum(times) AS times FROM (
              SELECT v.arrived_at >= :from AS recent, d.state, v.deal_id, array_position(:stages, v.stage) AS place,
                date_part('day', CASE WHEN v.stage = :won THEN v.entered_at - v.arrived_at
                  ELSE coalesce(v.left_at, :now) - v.entered_at END)::int AS days, v.left_at IS NULL AS goes_on,
                bit_or(1::bigint << array_position(:stages, v.stage)) AS reached,
                CASE WHEN grouping(v.deal_id) = 0 THEN 1 ELSE count(*) END AS times
              FROM deal_stage_visit v JOIN deal d ON d.id = v.deal_id AND d.pipeline = v.pipeline
              WHERE v.pipeline = :pipeline AND v.arrived_at >= :before AND v.arrived_at < :until AND %s
              GROUP BY GROUPING SETS ((1, 2, 3), (1, 4, 5, 6))) way
            GROUP BY 1, 2, 3, 4, 5, 6
            """;

    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final ReachedDeals reached;
    private final Pipelines pipelines;
    private final Clock clock;

    PipelineFlow(JdbcClient jdbc, CustomPlans plans, ReachedDeals reached, Pipelines pipelines, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.reached = reached;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /** The cohort of a period, and that of the one before it. */
    public record Compared(Cohort recent, Cohort before) {}

    /**
     * The deals of a scope, which names one pipeline, that came into it in two periods on end.
     *
     * @param before first day of the earlier period, in the viewer's zone
     * @param from first day of the later one
     * @param until the day after its last
     */
    @Transactional(readOnly = true)
    public Compared of(DealScope scope, LocalDate before, LocalDate from, LocalDate until, Viewer viewer) {
        Pipeline pipeline = pipelines.of(scope.pipeline()).orElseThrow();
        SqlPredicate deals = reached.of(scope, viewer);
        Counts recent = new Counts(pipeline);
        Counts earlier = new Counts(pipeline);
        plans.fetch();
        // Groups of all deals of two years take about 100 MB; with less the database sorts on disk, in three times the
        // time.
        jdbc.sql("SELECT set_config('work_mem', '256MB', true)")
                .query(String.class)
                .single();
        jdbc.sql(FLOW.formatted(deals.sql()))
                .params(deals.parameters())
                .param("pipeline", pipeline.code())
                .param("stages", pipeline.stages().stream().map(Stage::code).toArray(String[]::new))
                .param("won", pipeline.won().code())
                .param("before", start(before, viewer))
                .param("from", start(from, viewer))
                .param("until", start(until, viewer))
                .param("now", Timestamp.from(clock.instant()))
                .query((ResultSet row) -> (row.getBoolean("recent") ? recent : earlier).add(row));
        return new Compared(recent.cohort(), earlier.cohort());
    }

    private static Timestamp start(LocalDate day, Viewer viewer) {
        Instant start = day.atStartOfDay(viewer.zone()).toInstant();
        return Timestamp.from(start);
    }

    /** What was counted of one cohort; stages by their place in the pipeline, from 1 on. */
    private static final class Counts {

        private final Pipeline pipeline;
        private final int won;
        private final Map<Integer, Long> cameIn = new HashMap<>();
        private final Map<Integer, Long> wentOn = new HashMap<>();
        private final Map<Integer, Long> lostThere = new HashMap<>();
        private final Map<Integer, Tally> stays = new HashMap<>();
        private final Map<String, Long> byState = new HashMap<>();

        Counts(Pipeline pipeline) {
            this.pipeline = pipeline;
            this.won = pipeline.open().size() + 1;
        }

        void add(ResultSet row) throws SQLException {
            long times = row.getLong("times");
            String state = row.getString("state");
            if (state == null) {
                stays.computeIfAbsent(row.getInt("place"), place -> new Tally())
                        .add(row.getInt("days"), row.getBoolean("goes_on") && row.getInt("place") < won, times);
            } else {
                byState.merge(state, times, Long::sum);
                add(row.getLong("reached"), state.equals("lost"), times);
            }
        }

        // What ends a deal stands last: the stage of won deals is later than any open one, that of lost ones than none.
        private void add(long reached, boolean lost, long times) {
            for (int place = 1; place < won; place++) {
                if ((reached >> place & 1) == 1) {
                    cameIn.merge(place, times, Long::sum);
                    long later = reached >> (place + 1) & ((1L << (won - place)) - 1);
                    if (later != 0) {
                        wentOn.merge(place, times, Long::sum);
                    } else if (lost) {
                        lostThere.merge(place, times, Long::sum);
                    }
                }
            }
        }

        Cohort cohort() {
            List<StagePassage> stages = new ArrayList<>();
            for (int place = 1; place < won; place++) {
                stages.add(new StagePassage(
                        pipeline.stages().get(place - 1).code(),
                        cameIn.getOrDefault(place, 0L),
                        wentOn.getOrDefault(place, 0L),
                        lostThere.getOrDefault(place, 0L),
                        stays.getOrDefault(place, new Tally()).median()));
            }
            return new Cohort(
                    byState.values().stream().mapToLong(Long::longValue).sum(),
                    byState.getOrDefault("won", 0L),
                    byState.getOrDefault("lost", 0L),
                    stays.getOrDefault(won, new Tally()).median(),
                    stages);
        }
    }
}
