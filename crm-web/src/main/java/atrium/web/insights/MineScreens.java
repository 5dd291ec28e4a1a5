package atrium.web.insights;

import static atrium.web.insights.DealLists.between;
import static atrium.web.insights.DealLists.is;

import atrium.domain.activities.DayPart;
import atrium.domain.activities.DayPlan;
import atrium.domain.activities.OpenActivity;
import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.sales.insights.DealSum;
import atrium.sales.insights.OpenFigures;
import atrium.sales.insights.StandingDeal;
import atrium.sales.insights.StandingDeals;
import atrium.sales.insights.WonFigures;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.web.charts.BarChart;
import atrium.web.charts.BarChart.Line;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ChartTable.Cell;
import atrium.web.charts.ChartTable.Row;
import atrium.web.insights.BottleneckScreen.Stat;
import atrium.web.insights.MineScreen.PlanRow;
import atrium.web.insights.MineScreen.Standing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words and charts what a person who sells begins with. */
@Component
class MineScreens {

    static final int SHOWN = 5;

    private final Pipelines pipelines;
    private final Currencies currencies;
    private final MessageSource texts;
    private final Clock clock;

    MineScreens(Pipelines pipelines, Currencies currencies, MessageSource texts, Clock clock) {
        this.pipelines = pipelines;
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the page is made of. */
    record Found(DayPlan day, List<StandingDeal> tooOld, List<StandingDeal> quiet, OpenFigures open, WonFigures won) {}

    MineScreen of(Found found, Chosen chosen, Viewer viewer) {
        Figures say = new Figures(viewer, currencies.base(), texts, clock);
        return new Drawing(found, chosen, say, LocalDate.ofInstant(clock.instant(), viewer.zone())).screen(viewer);
    }

    /** The stages of open deals, of one pipeline or of all. */
    static List<Stage> stages(Pipelines pipelines, Chosen chosen) {
        return pipelines.all().stream()
                .filter(one -> chosen.scope().pipeline() == null
                        || one.code().equals(chosen.scope().pipeline()))
                .map(Pipeline::open)
                .flatMap(List::stream)
                .toList();
    }

    private final class Drawing {

        private final Found found;
        private final Chosen chosen;
        private final Figures say;
        private final LocalDate today;
        private final LocalDate first;
        private final DealLists lists;

        Drawing(Found found, Chosen chosen, Figures say, LocalDate today) {
            this.found = found;
            this.chosen = chosen;
            this.say = say;
            this.today = today;
            this.first = today.withDayOfMonth(1);
            this.lists = new DealLists(chosen.scope());
        }

        MineScreen screen(Viewer viewer) {
            return new MineScreen(
                    chosen.bar(),
                    found.open().all().deals() == 0 && found.won().days().isEmpty(),
                    viewer.may(Act.CREATE, "deal") ? "/deals/new" : null,
                    stats(),
                    plans(),
                    morePlans(),
                    new Standing(
                            StandingRows.tooOld(found.tooOld(), false, say),
                            lists.of(is("dealState", "open"), DealLists.tooOld())),
                    new Standing(StandingRows.quiet(found.quiet(), say), lists.of(quiet())),
                    say.days() ? month() : null,
                    new OpenCharts(found.open(), lists, say).byStage(stages(pipelines, chosen)),
                    unrated(),
                    !say.values());
        }

        private Condition[] quiet() {
            return new Condition[] {
                is("dealState", "open"),
                new Comparison("nextStepState", Operator.IS_EMPTY, List.of()),
                Comparison.of("lastTouch", Operator.BEFORE, "-" + StandingDeals.QUIET_DAYS + "d")
            };
        }

        private List<Stat> stats() {
            DealSum open = found.open().all();
            List<Stat> stats = new ArrayList<>();
            if (say.days()) {
                LocalDate last = first.minusMonths(1);
                stats.add(new Stat(
                        say.text("insights.won.month"),
                        won(first, today.plusDays(1)),
                        say.text(
                                "insights.won.month.note",
                                won(last, sameDay().plusDays(1)),
                                say.month(sameDay(), "d MMM")),
                        lists.of(is("dealState", "won"), between("closeOn", first, today))));
            }
            stats.add(new Stat(
                    say.text("insights.open"),
                    say.values() ? say.money(open.worth()) : say.number(open.deals()),
                    say.values() ? say.text("insights.deals", open.deals()) : null,
                    lists.of(is("dealState", "open"))));
            if (say.weights()) {
                stats.add(new Stat(
                        say.text("insights.weighted"),
                        say.money(open.weighted()),
                        say.text("insights.weighted.note"),
                        lists.of(is("dealState", "open"))));
            }
            stats.add(new Stat(
                    say.text("insights.too-old"),
                    say.number(open.tooOld()),
                    say.text("insights.of-open", open.deals()),
                    lists.of(is("dealState", "open"), DealLists.tooOld())));
            return stats;
        }

        /** The day of the last month that is as far as today, or its last one. */
        private LocalDate sameDay() {
            return today.minusMonths(1);
        }

        private String won(LocalDate from, LocalDate until) {
            return say.values()
                    ? say.money(found.won().worth(from, until))
                    : say.text("insights.deals", found.won().deals(from, until));
        }

        private ChartBlock month() {
            LocalDate last = first.minusMonths(1);
            List<Line> lines = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            Stream.of(
                            new Stretch(say.text("insights.so-far", say.month(first, "MMMM")), first, today),
                            new Stretch(say.text("insights.until", say.month(sameDay(), "d MMMM")), last, sameDay()),
                            new Stretch(say.text("insights.whole", say.month(last, "MMMM")), last, first.minusDays(1)))
                    .forEach(one -> {
                        LocalDate until = one.last.plusDays(1);
                        String list = lists.of(is("dealState", "won"), between("closeOn", one.first, one.last));
                        long deals = found.won().deals(one.first, until);
                        BigDecimal worth = found.won().worth(one.first, until);
                        lines.add(new Line(
                                one.name,
                                list,
                                List.of(new BarChart.Portion(
                                        one.first.equals(first) ? "good" : "waiting",
                                        say.values() ? worth.doubleValue() : deals,
                                        one.name)),
                                0,
                                won(one.first, until),
                                say.values() ? say.text("insights.deals", deals) : null));
                        List<Cell> cells = new ArrayList<>(List.of(Cell.of(say.number(deals))));
                        if (say.values()) {
                            cells.add(Cell.of(say.money(worth)));
                        }
                        rows.add(new Row(new Cell(one.name, list), cells));
                    });
            List<String> heads = new ArrayList<>(List.of(say.text("insights.month"), say.text("record.deal.many")));
            if (say.values()) {
                heads.add(say.text("insights.worth"));
            }
            return ChartBlock.of(BarChart.of(lines), new ChartTable(heads, rows));
        }

        private List<Unrated> unrated() {
            return Stream.of(
                            Unrated.of(found.open().unrated(), "open", lists, say),
                            Unrated.of(found.won().unrated(first.minusMonths(1), today.plusDays(1)), "won", lists, say))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<PlanRow> plans() {
            return found.day().parts().stream()
                    .filter(part -> part.part() == DayPart.OVERDUE || part.part() == DayPart.TODAY)
                    .flatMap(part -> part.plans().stream().map(plan -> plan(plan, part.part() == DayPart.OVERDUE)))
                    .limit(SHOWN)
                    .toList();
        }

        private PlanRow plan(DayPlan.Line plan, boolean late) {
            OpenActivity activity = plan.activity();
            return new PlanRow(
                    "/my-day#plan-" + activity.id(),
                    activity.subject(),
                    say.joined(activity.recordName(), activity.contactName(), plan.accountName()),
                    due(activity, late),
                    late);
        }

        private String due(OpenActivity activity, boolean late) {
            if (late) {
                return activity.dueDay() != null
                        ? say.month(activity.dueDay(), "d MMM")
                        : say.say().when(activity.dueAt());
            }
            return activity.dueDay() != null
                    ? say.text("day.part.today")
                    : say.say().clock(activity.dueAt());
        }

        private @Nullable String morePlans() {
            long all = found.day().parts().stream()
                    .filter(part -> part.part() == DayPart.OVERDUE || part.part() == DayPart.TODAY)
                    .mapToLong(DayPlan.Part::total)
                    .sum();
            return all > SHOWN ? say.text("insights.plans.more", all - SHOWN) : null;
        }

        private record Stretch(String name, LocalDate first, LocalDate last) {}
    }
}
