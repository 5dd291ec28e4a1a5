package atrium.web.insights;

import static atrium.web.insights.DealLists.between;
import static atrium.web.insights.DealLists.is;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.sales.insights.DealSum;
import atrium.sales.insights.OpenDeals;
import atrium.sales.insights.OpenFigures;
import atrium.sales.insights.OpenFigures.OfMonth;
import atrium.sales.insights.OpenFigures.OfOwner;
import atrium.sales.pipelines.Stage;
import atrium.web.charts.BarChart;
import atrium.web.charts.BarChart.Line;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ChartTable.Cell;
import atrium.web.charts.ChartTable.Row;
import atrium.web.charts.ColumnChart;
import atrium.web.charts.ColumnChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Draws what is open, by stage, owner and month; in money or, for whoever doesn't know values, in numbers of deals. */
final class OpenCharts {

    private static final Condition OPEN = is("dealState", "open");

    private final OpenFigures open;
    private final DealLists lists;
    private final Figures say;
    private final boolean values;

    OpenCharts(OpenFigures open, DealLists lists, Figures say) {
        this.open = open;
        this.lists = lists;
        this.say = say;
        this.values = say.values();
    }

    /** The stages of open deals in their order; of several pipelines one after the other. */
    ChartBlock byStage(List<Stage> stages) {
        List<Line> lines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Stage stage : stages) {
            DealSum sum = open.byStage().getOrDefault(stage.code(), DealSum.NONE);
            String name = say.text("stage." + stage.code());
            String list = lists.of(is("stage", stage.code()));
            lines.add(line(name, list, sum));
            rows.add(row(name, list, sum));
        }
        return ChartBlock.of(BarChart.of(lines), table("field.stage", rows));
    }

    /** @param most so many people stand in the chart; in the table all */
    ChartBlock byOwner(Map<UUID, String> names, int most) {
        List<Line> lines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (OfOwner one : open.byOwner()) {
            UUID owner = one.owner();
            String name = owner == null ? say.text("insights.nobody") : names.getOrDefault(owner, "");
            String list = lists.of(
                    OPEN,
                    owner == null
                            ? new Comparison("owner", Operator.IS_EMPTY, List.of())
                            : is("owner", owner.toString()));
            if (lines.size() < most) {
                lines.add(line(name, list, one.sum()));
            }
            rows.add(row(name, list, one.sum()));
        }
        return ChartBlock.of(BarChart.of(lines), table("field.owner", rows));
    }

    /** What can be expected, by the month in which it is to be closed. */
    ChartBlock byMonth(LocalDate today) {
        List<Point> points = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        IntStream.rangeClosed(OpenDeals.OVERDUE, OpenDeals.SOMEDAY).forEach(months -> {
            DealSum sum = open.byMonth().stream()
                    .filter(one -> one.months() == months)
                    .map(OfMonth::sum)
                    .findFirst()
                    .orElse(DealSum.NONE);
            String name =
                    months == OpenDeals.OVERDUE ? say.text("insights.overdue.short") : month(months, today, "MMM");
            String full = month(months, today, "MMMM uuuu");
            String list = lists.of(OPEN, due(months, today));
            BigDecimal amount = sum.weighted() == null ? BigDecimal.ZERO : sum.weighted();
            points.add(new Point(
                    name,
                    say.text("insights.month-said", full, say.money(amount), sum.deals()),
                    list,
                    months == OpenDeals.OVERDUE ? "warn" : months == OpenDeals.SOMEDAY ? "waiting" : "main",
                    amount.doubleValue(),
                    0,
                    sum.deals() == 0 ? "" : say.compact(amount)));
            rows.add(row(full, list, sum));
        });
        return ChartBlock.of(ColumnChart.of(points), table("insights.close-month", rows));
    }

    private String month(int months, LocalDate today, String pattern) {
        return switch (months) {
            case OpenDeals.OVERDUE -> say.text("insights.overdue");
            case OpenDeals.SOMEDAY -> say.text("insights.no-day");
            case OpenDeals.LAST -> say.text("insights.later");
            default -> say.month(today.withDayOfMonth(1).plusMonths(months), pattern);
        };
    }

    private static Condition due(int months, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(months);
        return switch (months) {
            case OpenDeals.OVERDUE -> Comparison.of("closeOn", Operator.BEFORE, today.toString());
            case OpenDeals.SOMEDAY -> new Comparison("closeOn", Operator.IS_EMPTY, List.of());
            case OpenDeals.LAST ->
                Comparison.of("closeOn", Operator.AFTER, first.minusDays(1).toString());
            default ->
                between(
                        "closeOn",
                        months == 0 ? today : first,
                        first.plusMonths(1).minusDays(1));
        };
    }

    private Line line(String name, String list, DealSum sum) {
        return values && sum.worth() != null
                ? Line.of(
                        name,
                        list,
                        sum.worth().doubleValue(),
                        0,
                        say.money(sum.worth()),
                        say.text("insights.deals", sum.deals()))
                : Line.of(name, list, sum.deals(), 0, say.text("insights.deals", sum.deals()), null);
    }

    private Row row(String name, String list, DealSum sum) {
        List<Cell> figures = new ArrayList<>();
        figures.add(Cell.of(say.number(sum.deals())));
        if (values) {
            figures.add(Cell.of(say.money(sum.worth())));
        }
        if (say.weights()) {
            figures.add(Cell.of(say.money(sum.weighted())));
        }
        figures.add(Cell.of(say.number(sum.tooOld())));
        return new Row(new Cell(name, list), figures);
    }

    private ChartTable table(String head, List<Row> rows) {
        List<String> heads = new ArrayList<>(List.of(say.text(head), say.text("record.deal.many")));
        if (values) {
            heads.add(say.text("insights.worth"));
        }
        if (say.weights()) {
            heads.add(say.text("insights.weighted"));
        }
        heads.add(say.text("insights.too-old.short"));
        return new ChartTable(heads, rows);
    }
}
