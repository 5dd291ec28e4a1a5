package atrium.web.insights;

import atrium.domain.activities.DoneActivities.Done;
import atrium.web.charts.BarChart;
import atrium.web.charts.BarChart.Line;
import atrium.web.charts.BarChart.Portion;
import atrium.web.charts.ChartTable;
import atrium.web.charts.ChartTable.Cell;
import atrium.web.charts.ChartTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws what people have done in a period, by kind; each leads to the person's calendar of that time. */
final class DoneChart {

    private static final Map<String, String> LOOKS = looks();

    private DoneChart() {}

    private static Map<String, String> looks() {
        Map<String, String> looks = new LinkedHashMap<>();
        looks.put("call", "main");
        looks.put("meeting", "good");
        looks.put("task", "waiting");
        return looks;
    }

    /** @param most so many people stand in the chart; in the table all */
    static ChartBlock of(List<Done> done, Map<UUID, String> names, int most, PeriodChoice period, Figures say) {
        Map<UUID, Map<String, Long>> byPerson = new HashMap<>();
        done.forEach(one ->
                byPerson.computeIfAbsent(one.ownerId(), id -> new HashMap<>()).put(one.kind(), one.number()));
        List<Line> lines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        byPerson.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<UUID, Map<String, Long>> one) -> all(one.getValue()))
                        .reversed()
                        .thenComparing(one -> names.getOrDefault(one.getKey(), "")))
                .forEach(one -> {
                    String name = names.getOrDefault(one.getKey(), "");
                    String calendar = "/calendar?span=month&person=" + one.getKey() + "&day=" + period.from();
                    if (lines.size() < most) {
                        lines.add(line(name, calendar, one.getValue(), say));
                    }
                    rows.add(new Row(
                            new Cell(name, calendar),
                            Stream.concat(
                                            LOOKS.keySet().stream()
                                                    .map(kind -> one.getValue().getOrDefault(kind, 0L)),
                                            Stream.of(all(one.getValue())))
                                    .map(number -> Cell.of(say.number(number)))
                                    .toList()));
                });
        Map<String, String> signs = new LinkedHashMap<>();
        LOOKS.forEach((kind, look) -> signs.put(look, say.text("insights.done." + kind)));
        return new ChartBlock(BarChart.of(lines), null, signs, new ChartTable(heads(say), rows));
    }

    private static Line line(String name, String calendar, Map<String, Long> kinds, Figures say) {
        List<Portion> portions = LOOKS.entrySet().stream()
                .map(look -> {
                    long number = kinds.getOrDefault(look.getKey(), 0L);
                    return new Portion(
                            look.getValue(),
                            number,
                            say.text("insights.done." + look.getKey()) + ": " + say.number(number));
                })
                .toList();
        return new Line(name, calendar, portions, 0, say.text("insights.done", all(kinds)), null);
    }

    private static long all(Map<String, Long> kinds) {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> heads(Figures say) {
        List<String> heads = new ArrayList<>(List.of(say.text("insights.person")));
        LOOKS.keySet().forEach(kind -> heads.add(say.text("insights.done." + kind)));
        heads.add(say.text("insights.done.all"));
        return heads;
    }
}
