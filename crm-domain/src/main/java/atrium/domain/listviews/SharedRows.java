package atrium.domain.listviews;

import atrium.domain.records.Visibility.Shared;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a list that shares alone open to the viewer, found from the shares. The planner, which knows neither how many
 * there are nor where they stand, would walk through everything in the hope of meeting them.
 *
 * @param ways each row is open in exactly one of them
 * @param table of the rows
 * @param where what all rows fulfil, with {@link ListStatement#WAY} for the permission
 * @param filtered whether that asks more than of the list's usual rows
 */
record SharedRows(List<Shared> ways, String table, String where, boolean filtered) {

    private static final String OF_EACH = """
            (SELECT opened.* FROM (%1$s) AS share (id), LATERAL (
              SELECT r.id%2$s FROM %3$s r%4$s
              WHERE %5$s = share.id AND %6$s%7$s
              ORDER BY %8$s
              LIMIT {rows}) AS opened
            ORDER BY %9$s
            LIMIT {rows})""";

    private static final String GATHERED = """
            (WITH opened AS MATERIALIZED (
              SELECT r.id%2$s FROM (%1$s) AS share (id) JOIN %3$s r ON %5$s = share.id%4$s
              WHERE %6$s%7$s)
            SELECT * FROM opened
            ORDER BY %9$s
            LIMIT {rows})""";

    boolean none() {
        return ways.isEmpty();
    }

    /** The first rows in each way, with the values of the order, as branches of a union. */
    Stream<String> first(ListOrder order, String joins) {
        return ways.stream()
                .map(way -> (filtered ? GATHERED : OF_EACH)
                        .formatted(
                                way.ids(),
                                order.values(),
                                table,
                                joins,
                                way.column(),
                                where.replace(ListStatement.WAY, way.apart()),
                                order.place(),
                                order.of("r"),
                                order.ofFound()));
    }

    /** All rows in each way. */
    Stream<String> all(String expressions, String joins, String place) {
        return ways.stream()
                .map(way -> "SELECT %s FROM (%s) AS share (id) JOIN %s r ON %s = share.id%s\nWHERE %s%s"
                        .formatted(
                                expressions,
                                way.ids(),
                                table,
                                way.column(),
                                joins,
                                where.replace(ListStatement.WAY, way.apart()),
                                place));
    }
}
