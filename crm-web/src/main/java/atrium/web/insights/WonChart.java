package atrium.web.insights;

import static atrium.web.insights.DealLists.between;
import static atrium.web.insights.DealLists.is;

import atrium.sales.insights.WonFigures;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ChartTable.Cell;
import atrium.web.charts.ChartTable.Row;
import atrium.web.charts.ColumnChart;
import atrium.web.charts.ColumnChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what was won in twelve months, beside the same months a year before; in money, or in numbers of deals. */
final class WonChart {

    private static final int MONTHS = 12;

    private final WonFigures won;
    private final DealLists lists;
    private final Figures say;

    WonChart(WonFigures won, DealLists lists, Figures say) {
        this.won = won;
        this.lists = lists;
        this.say = say;
    }

    /** The first day of the last month that is shown: the one in which the period ends, but no month to come. */
    static LocalDate lastMonth(PeriodChoice period, LocalDate today) {
        LocalDate last = period.last().isAfter(today) ? today : period.last();
        return last.withDayOfMonth(1);
    }

    /** The first day of which anything is told, be it in comparison. */
    static LocalDate firstDay(PeriodChoice period, LocalDate today) {
        LocalDate first = lastMonth(period, today).minusMonths(2L * MONTHS - 1);
        return period.before().isBefore(first) ? period.before() : first;
    }

    ChartBlock byMonth(LocalDate lastMonth) {
        List<Point> points = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate month = lastMonth.minusMonths(back);
            LocalDate earlier = month.minusYears(1);
            String name = say.month(month, "MMMM uuuu");
            String list = list(month);
            points.add(new Point(
                    say.month(month, "MMM"),
                    say.text("insights.won-said", name, said(month), said(earlier)),
                    list,
                    "good",
                    amount(month),
                    amount(earlier),
                    amount(month) == 0 ? "" : say.compact(BigDecimal.valueOf(Math.round(amount(month))))));
            rows.add(row(name, list, month, earlier));
        }
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("good", say.text("insights.won.sign"));
        signs.put("before", say.text("insights.year-before"));
        return new ChartBlock(null, ColumnChart.of(points).latestFirst(), signs, table(rows));
    }

    private Row row(String name, String list, LocalDate month, LocalDate earlier) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(say.number(deals(month))));
        if (say.values()) {
            cells.add(Cell.of(said(month)));
        }
        cells.add(new Cell(say.number(deals(earlier)), deals(earlier) == 0 ? null : list(earlier)));
        if (say.values()) {
            cells.add(Cell.of(said(earlier)));
        }
        return new Row(new Cell(name, list), cells);
    }

    private ChartTable table(List<Row> rows) {
        String deals = say.text("record.deal.many");
        String worth = say.text("insights.worth");
        List<String> heads = new ArrayList<>(List.of(say.text("insights.month"), deals));
        if (say.values()) {
            heads.add(worth);
        }
        heads.add(say.text("insights.year-before.of", deals));
        if (say.values()) {
            heads.add(say.text("insights.year-before.of", worth));
        }
        return new ChartTable(heads, rows);
    }

    private String list(LocalDate month) {
        return lists.of(
                is("dealState", "won"),
                between("closeOn", month, month.plusMonths(1).minusDays(1)));
    }

    private String said(LocalDate month) {
        return say.values()
                ? say.money(won.worth(month, month.plusMonths(1)))
                : say.text("insights.deals", deals(month));
    }

    private double amount(LocalDate month) {
        return say.values() ? won.worth(month, month.plusMonths(1)).doubleValue() : deals(month);
    }

    private long deals(LocalDate month) {
        return won.deals(month, month.plusMonths(1));
    }
}
