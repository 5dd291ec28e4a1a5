package atrium.web.insights;

import static atrium.web.insights.DealLists.between;
import static atrium.web.insights.DealLists.is;
import static atrium.web.insights.DealLists.isNot;

import atrium.domain.conditions.Condition;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.insights.Cohort;
import atrium.sales.insights.Cohort.StagePassage;
import atrium.sales.insights.MedianDays;
import atrium.sales.insights.PipelineFlow.Compared;
import atrium.web.charts.BarChart;
import atrium.web.charts.BarChart.Line;
import atrium.web.charts.BarChart.Portion;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ChartTable.Cell;
import atrium.web.charts.ChartTable.Row;
import atrium.web.insights.BottleneckScreen.Stat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words and charts how deals get through a pipeline. */
@Component
class BottleneckScreens {

    // Of fewer, a share says nothing.
    private static final int ENOUGH = 5;

    private final Currencies currencies;
    private final MessageSource texts;
    private final Clock clock;

    BottleneckScreens(Currencies currencies, MessageSource texts, Clock clock) {
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    BottleneckScreen of(Compared flow, Chosen chosen, Viewer viewer) {
        return new Drawing(flow, chosen, new Figures(viewer, currencies.base(), texts, clock)).screen(viewer);
    }

    private static final class Drawing {

        private final Cohort recent;
        private final Cohort before;
        private final Chosen chosen;
        private final Figures say;
        private final DealLists lists;

        Drawing(Compared flow, Chosen chosen, Figures say) {
            this.recent = flow.recent();
            this.before = flow.before();
            this.chosen = chosen;
            this.say = say;
            this.lists = new DealLists(chosen.scope());
        }

        BottleneckScreen screen(Viewer viewer) {
            PeriodChoice period = chosen.period();
            Map<String, String> signs = new LinkedHashMap<>();
            signs.put("main", say.text("insights.went-on"));
            signs.put("waiting", say.text("insights.waiting"));
            signs.put("bad", say.text("insights.lost"));
            signs.put("before", say.text("insights.came-before"));
            return new BottleneckScreen(
                    chosen.bar(),
                    say.text(
                            "insights.cohort",
                            date(period.from()),
                            date(period.last()),
                            date(period.before()),
                            date(period.lastBefore())),
                    recent.deals() == 0,
                    viewer.may(Act.CREATE, "deal") ? "/deals/new" : null,
                    stats(),
                    findings(),
                    BarChart.of(stages().mapToObj(this::passage).toList()),
                    signs,
                    BarChart.of(stages().mapToObj(this::stay).toList()),
                    table());
        }

        private String date(LocalDate day) {
            return say.say().date(day);
        }

        private IntStream stages() {
            return IntStream.range(0, recent.stages().size());
        }

        private List<Stat> stats() {
            return List.of(
                    new Stat(
                            say.text("insights.came-in"),
                            say.number(recent.deals()),
                            say.before(say.number(before.deals())),
                            list(false)),
                    new Stat(
                            say.text("insights.won-share"),
                            share(recent.won(), recent.deals()),
                            say.text("insights.won-of", recent.won(), share(before.won(), before.deals())),
                            list(false, is("dealState", "won"))),
                    new Stat(
                            say.text("insights.days-to-win"),
                            say.days(recent.daysToWin()),
                            say.before(say.days(before.daysToWin())),
                            list(false, is("dealState", "won"))),
                    new Stat(
                            say.text("insights.still-open"),
                            say.number(recent.open()),
                            say.before(say.number(before.open())),
                            list(false, is("dealState", "open"))));
        }

        private String share(long part, long whole) {
            return whole == 0 ? say.text("insights.none") : say.percent(100.0 * part / whole);
        }

        private List<String> findings() {
            List<String> findings = new ArrayList<>();
            List<StagePassage> told = recent.stages().stream()
                    .filter(stage -> stage.cameIn() >= ENOUGH)
                    .toList();
            told.stream()
                    .min(Comparator.comparingDouble(StagePassage::conversion))
                    .filter(stage -> stage.wentOn() < stage.cameIn())
                    .ifPresent(stage -> findings.add(say.text(
                            "insights.finding.conversion",
                            name(stage),
                            say.percent(stage.conversion()),
                            stage.lost(),
                            stage.waiting())));
            told.stream()
                    .filter(stage -> stage.days() != null && stage.days().days() > 0)
                    .max(Comparator.comparingDouble(stage -> median(stage.days())))
                    .ifPresent(stage ->
                            findings.add(say.text("insights.finding.days", name(stage), say.days(stage.days()))));
            return findings;
        }

        private Line passage(int place) {
            StagePassage now = recent.stages().get(place);
            StagePassage then = before.stages().get(place);
            return new Line(
                    name(now),
                    list(false, visited(now)),
                    List.of(
                            portion("main", "insights.went-on", now.wentOn()),
                            portion("waiting", "insights.waiting", now.waiting()),
                            portion("bad", "insights.lost", now.lost())),
                    then.cameIn(),
                    now.cameIn() == 0
                            ? say.text("insights.none")
                            : say.text("insights.go-on", say.percent(now.conversion())),
                    then.cameIn() == 0 ? null : say.before(say.percent(then.conversion())));
        }

        private Portion portion(String look, String key, long count) {
            return new Portion(look, count, say.text(key) + ": " + say.number(count));
        }

        private Line stay(int place) {
            StagePassage now = recent.stages().get(place);
            StagePassage then = before.stages().get(place);
            return Line.of(
                    name(now),
                    list(false, visited(now)),
                    median(now.days()),
                    median(then.days()),
                    say.days(now.days()),
                    then.days() == null ? null : say.before(say.days(then.days())));
        }

        private ChartTable table() {
            return new ChartTable(
                    List.of(
                            say.text("field.stage"),
                            say.text("insights.came-in"),
                            say.text("insights.came-before"),
                            say.text("insights.went-on"),
                            say.text("insights.conversion"),
                            say.text("insights.conversion.before"),
                            say.text("insights.waiting"),
                            say.text("insights.lost"),
                            say.text("insights.median"),
                            say.text("insights.median.before")),
                    stages().mapToObj(this::row).toList());
        }

        private Row row(int place) {
            StagePassage now = recent.stages().get(place);
            StagePassage then = before.stages().get(place);
            Condition left = isNot("stagesPassed", now.stage());
            return new Row(
                    Cell.of(name(now)),
                    List.of(
                            counted(now.cameIn(), list(false, visited(now))),
                            counted(then.cameIn(), list(true, visited(now))),
                            counted(now.wentOn(), list(false, is("stagesPassed", now.stage()))),
                            Cell.of(share(now.wentOn(), now.cameIn())),
                            Cell.of(share(then.wentOn(), then.cameIn())),
                            counted(now.waiting(), list(false, visited(now), left, isNot("dealState", "lost"))),
                            counted(now.lost(), list(false, visited(now), left, is("dealState", "lost"))),
                            Cell.of(say.days(now.days())),
                            Cell.of(say.days(then.days()))));
        }

        private Cell counted(long count, String href) {
            return new Cell(say.number(count), count == 0 ? null : href);
        }

        private static Condition visited(StagePassage stage) {
            return is("stagesVisited", stage.stage());
        }

        private String list(boolean earlier, Condition... further) {
            PeriodChoice period = chosen.period();
            List<Condition> parts = new ArrayList<>();
            parts.add(
                    earlier
                            ? between("pipelineSince", period.before(), period.lastBefore())
                            : between("pipelineSince", period.from(), period.last()));
            parts.addAll(List.of(further));
            return lists.of(parts.toArray(Condition[]::new));
        }

        private String name(StagePassage stage) {
            return say.text("stage." + stage.stage());
        }

        private static double median(@Nullable MedianDays days) {
            return days == null ? 0 : days.days();
        }
    }
}
