package atrium.domain.listviews;

import atrium.domain.records.Visibility.Shared;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a list that shares alone open to the viewer, looked up from each share. The planner, which knows neither how many
 * there are nor where they stand, would walk through everything in the hope of meeting them, or read the whole table; so it is
 * told of no order and no limit where it looks up the rows of one share.
 *
 * @param ways each row is open in exactly one of them
 * @param table of the rows
 * @param where what all rows fulfil, with {@link ListStatement#WAY} for the permission
 */
record SharedRows(List<Shared> ways, String table, String where) {

    // Their ids are gathered apart: beside all that follows, it would seem to make no difference how they are come by.
    private static final String ALL = """
            SELECT opened.* FROM unnest(ARRAY(%1$s)) AS share (id), LATERAL (
              SELECT %2$s FROM %3$s r%4$s
              WHERE %5$s = share.id AND %6$s%7$s OFFSET 0) AS opened""";

    boolean none() {
        return ways.isEmpty();
    }

    /** The first rows in each way, with the values of the order, as branches of a union. */
    Stream<String> first(ListOrder order, String joins) {
        return all("r.id" + order.values(), joins, order.place())
                .map(rows -> "(%s\nORDER BY %s\nLIMIT {rows})".formatted(rows, order.ofFound()));
    }

    /** All rows in each way. */
    Stream<String> all(String expressions, String joins, String place) {
        return ways.stream()
                .map(way -> ALL.formatted(way.ids(), expressions, table, joins, way.column(), where(way), place));
    }

    private String where(Shared way) {
        return where.replace(ListStatement.WAY, way.apart());
    }
}
