package atrium.sales.insights;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.sales.insights.Cohort.StagePassage;
import atrium.sales.insights.PipelineFlow.Compared;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(TestClockConfiguration.class)
class PipelineFlowModuleTests {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final List<String> STAGES = List.of("qualification", "needs", "proposal", "negotiation");

    // A stage, a deal at a time, without windows, bits and grouping sets.
    private static final String BY_HAND = """
            WITH cohort AS (
              SELECT d.id, d.state FROM deal d
              WHERE d.pipeline = 'sales' AND (SELECT min(v.entered_at) FROM deal_stage_visit v WHERE v.deal_id = d.id) >= :from
                AND (SELECT min(v.entered_at) FROM deal_stage_visit v WHERE v.deal_id = d.id) < :until
            ), been AS (
              SELECT c.id, c.state, EXISTS (SELECT FROM deal_stage_visit v WHERE v.deal_id = c.id AND v.stage = ANY(:later)) AS later
              FROM cohort c WHERE EXISTS (SELECT FROM deal_stage_visit v WHERE v.deal_id = c.id AND v.stage = :stage)
            )
            SELECT count(*) AS came_in, count(*) FILTER (WHERE later) AS went_on,
              count(*) FILTER (WHERE NOT later AND state = 'lost') AS lost,
              (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY floor(extract(epoch FROM coalesce(v.left_at, :now) - v.entered_at) / 86400))
               FROM deal_stage_visit v JOIN cohort c ON c.id = v.deal_id WHERE v.stage = :stage) AS days
            FROM been
            """;

    @Autowired
    PipelineFlow flow;

    @Autowired
    DealManagement deals;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;
    SoldDeals sold;

    @BeforeEach
    void somebodySells() {
        clock.stopAt(START);
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        sold = new SoldDeals(deals, accounts, clock, viewer);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void lostDealStillCountsWhereItHadBeenAndOnlyThereAsLost() {
        clock.stopAt(Instant.parse("2026-04-10T09:00:00Z"));
        DealId deal = sold.open("Fleet", "4800");
        sold.daysPass(6);
        sold.move(deal, "proposal");
        sold.daysPass(11);
        sold.move(deal, "lost");
        sold.daysPass(30);

        Cohort cohort = flow().recent();

        assertThat(cohort.deals()).isEqualTo(1);
        assertThat(cohort.lost()).isEqualTo(1);
        assertThat(cohort.stages())
                .containsExactly(
                        new StagePassage("qualification", 1, 1, 0, new MedianDays(6, false)),
                        new StagePassage("needs", 0, 0, 0, null),
                        new StagePassage("proposal", 1, 0, 1, new MedianDays(11, false)),
                        new StagePassage("negotiation", 0, 0, 0, null));
    }

    @Test
    void stayThatGoesOnMakesTheMedianALowerBound() {
        clock.stopAt(Instant.parse("2026-04-10T09:00:00Z"));
        DealId quick = sold.open("Quick", "1");
        sold.daysPass(20);
        sold.move(quick, "needs");
        sold.open("Fresh", "2");
        sold.daysPass(4);

        assertThat(flow().recent().stages().get(0).days()).isEqualTo(new MedianDays(12, true));
    }

    @Test
    void dealThatCameFromAnotherPipelineCountsFromThenOn() {
        jdbc.sql("""
                        INSERT INTO pipeline (code, id, name, position, active) VALUES ('partners', uuidv7(), 'Partners', 9, true)
                        """).update();
        jdbc.sql("""
                        INSERT INTO pipeline_stage (code, id, pipeline, name, kind, position, probability, required_fields)
                        VALUES ('p-first', uuidv7(), 'partners', 'First', 'open', 1, 10, '{}'),
                          ('p-won', uuidv7(), 'partners', 'Won', 'won', 2, 100, '{}'), ('p-lost', uuidv7(), 'partners', 'Lost', 'lost', 3, 0, '{}')
                        """).update();
        jdbc.sql("UPDATE pipeline_state SET version = version + 1").update();
        DealId deal = sold.open("Moved", "7", "stage", "p-first", "pipeline", "partners");
        sold.daysPass(120);
        sold.move(deal, "needs");
        sold.daysPass(5);
        sold.move(deal, "proposal");

        Compared flow = flow();

        assertThat(flow.before().deals()).isZero();
        assertThat(flow.recent().deals()).isEqualTo(1);
        assertThat(flow.recent().stages())
                .filteredOn(stage -> stage.cameIn() == 1)
                .extracting(StagePassage::stage)
                .containsExactly("needs", "proposal");
    }

    @Test
    void figuresAgreeWithAQueryByHandAndWithTheListsBehindThem() {
        Random dice = new Random(7);
        for (int number = 0; number < 40; number++) {
            DealId deal = sold.open("Deal " + number, "100");
            for (int step = dice.nextInt(6); step > 0; step--) {
                sold.daysPass(dice.nextInt(4));
                sold.move(deal, dice.nextInt(5) == 0 ? "lost" : STAGES.get(dice.nextInt(4)));
            }
            if (dice.nextInt(3) == 0) {
                sold.daysPass(1);
                sold.move(deal, "won");
            }
            sold.daysPass(1);
        }
        clock.stopAt(Instant.parse("2026-09-01T12:00:00Z"));

        Compared flow = flow();

        assertThat(flow.recent().deals()).isPositive();
        assertThat(flow.before().deals()).isPositive();
        for (int place = 0; place < STAGES.size(); place++) {
            assertThat(flow.before().stages().get(place)).isEqualTo(byHand(place, BEFORE, FROM));
            assertThat(flow.recent().stages().get(place)).isEqualTo(byHand(place, FROM, UNTIL));
            StagePassage stage = flow.recent().stages().get(place);
            assertThat(listed("stagesVisited is " + stage.stage())).isEqualTo(stage.cameIn());
            assertThat(listed("stagesPassed is " + stage.stage())).isEqualTo(stage.wentOn());
            assertThat(listed("stagesVisited is %1$s and stagesPassed is-not %1$s and dealState is lost"
                            .formatted(stage.stage())))
                    .isEqualTo(stage.lost());
            assertThat(listed("stagesVisited is %1$s and stagesPassed is-not %1$s and dealState is-not lost"
                            .formatted(stage.stage())))
                    .isEqualTo(stage.waiting());
        }
        assertThat(listed("dealState is won")).isEqualTo(flow.recent().won());
    }

    private Compared flow() {
        return flow.of(new DealScope("sales", Set.of(), null), BEFORE, FROM, UNTIL, viewer);
    }

    private long listed(String condition) {
        String filter = "pipeline is sales and pipelineSince between %s, %s and %s"
                .formatted(FROM, UNTIL.minusDays(1), condition);
        return lists.count(lists.read("deal", Map.of("filter", filter), viewer), viewer)
                .number();
    }

    private StagePassage byHand(int place, LocalDate from, LocalDate until) {
        Map<String, Object> found = new HashMap<>(jdbc.sql(BY_HAND)
                .param("from", at(from))
                .param("until", at(until))
                .param("stage", STAGES.get(place))
                .param(
                        "later",
                        Stream.concat(STAGES.subList(place + 1, STAGES.size()).stream(), Stream.of("won"))
                                .toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query()
                .singleRow());
        Double days = (Double) found.get("days");
        MedianDays stated = flow.of(new DealScope("sales", Set.of(), null), BEFORE, from, until, viewer)
                .recent()
                .stages()
                .get(place)
                .days();
        return new StagePassage(
                STAGES.get(place),
                (Long) found.get("came_in"),
                (Long) found.get("went_on"),
                (Long) found.get("lost"),
                days == null ? null : new MedianDays(days, stated != null && stated.atLeast()));
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }
}
