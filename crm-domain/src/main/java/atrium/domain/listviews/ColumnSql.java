package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.ListColumn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What columns add to a statement over rows of their table. */
final class ColumnSql {

    private ColumnSql() {}

    /** The parameters that columns may name: when it is for whoever asks. */
    static Map<String, Object> asked(Standpoint standpoint) {
        return Map.of(
                "askedDay",
                LocalDate.ofInstant(standpoint.now(), standpoint.zone()),
                "askedZone",
                standpoint.zone().getId(),
                "askedNow",
                standpoint.now().atOffset(ZoneOffset.UTC),
                "askedGrantees",
                standpoint.grantees().toArray(UUID[]::new));
    }

    /** Their values as v0, v1 … and labels as l0, l1 …, with a comma before each. */
    static String projection(List<ListColumn> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    String label = shown.get(i).label();
                    return ", " + shown.get(i).sql() + " AS v" + i + (label == null ? "" : ", " + label + " AS l" + i);
                })
                .collect(Collectors.joining());
    }

    // Joins whose columns aren't used are dropped by the planner, as they can't change the rows.
    static String joins(List<ListColumn> columns) {
        return columns.stream()
                .map(ListColumn::join)
                .filter(Objects::nonNull)
                .distinct()
                .map(join -> "\n  " + join)
                .collect(Collectors.joining());
    }
}
