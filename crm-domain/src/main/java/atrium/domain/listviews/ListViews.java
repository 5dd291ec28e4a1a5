package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows lists of any record type, as far as the viewer may see. */
@Component
@Transactional(readOnly = true)
public class ListViews {

    /** Rows of a page. */
    public static final int PAGE = 50;

    /** So many matches are counted exactly, and sorted by columns without an index. */
    public static final int SORTABLE = 10_000;

    private final ListDefinitions definitions;
    private final ListReading reading;
    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    ListViews(ListDefinitions definitions, ListReading reading, JdbcClient jdbc, CustomPlans plans, Clock clock) {
        this.definitions = definitions;
        this.reading = reading;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** What can be listed, in the order in which it was plugged in. */
    public List<ListDefinition> definitions() {
        return definitions.all();
    }

    /** The list of a type as the viewer may ask it. */
    public ListDefinition definition(String type, Viewer viewer) {
        return definitions.of(type, viewer);
    }

    /**
     * Reads what an address asks for.
     *
     * @param type code of a listed record type
     * @param parts parts of the address by name, see {@link ListQuery#PARTS}
     * @throws UnreadableList naming the part that can't be understood
     * @throws atrium.domain.conditions.UnreadableCondition when it is the filter; what the viewer may never see is unknown
     */
    public ListQuery read(String type, Map<String, String> parts, Viewer viewer) {
        return ListAddress.read(definitions.of(type, viewer), parts);
    }

    /**
     * The parts of an address without the columns, orders and groups that are unknown to the viewer. The filter stays as it is:
     * less of it would show more.
     */
    public Map<String, String> known(String type, Map<String, String> parts, Viewer viewer) {
        return ListAddress.known(definitions.of(type, viewer), parts);
    }

    /**
     * The page at the query's place.
     *
     * @throws UnreadableList when its cursor was not made for this list and order
     */
    public ListPage page(ListQuery query, Viewer viewer) {
        return page(query, PAGE, viewer);
    }

    /** The same with another number of rows, at most a few hundred. */
    public ListPage page(ListQuery query, int rows, Viewer viewer) {
        boolean refused = reading.refusesOrder(query, viewer);
        List<SortKey> sort = refused ? query.definition().usualSort() : query.sort();
        List<OrderKey> order = ListReading.keys(query, sort);
        ListCursor cursor =
                query.cursor() == null ? null : ListCursor.read(query.cursor(), SortKey.write(sort), order.size());
        ListStatement statement = reading.statement(query, viewer, rows + 1);
        List<PlacedRow> found = reading.found(statement, new ListOrder(order, cursor), viewer);
        return page(found, rows, statement, sort, refused, cursor);
    }

    /** How many records match, exactly up to {@link #SORTABLE}. */
    public MatchCount count(ListQuery query, Viewer viewer) {
        return reading.count(query, viewer);
    }

    /** How many records match on which the viewer may do this, exactly, however long it takes. */
    public long countAll(ListQuery query, Act act, Viewer viewer) {
        plans.force();
        ListStatement statement = new ListStatement(query, viewer, act, Standpoint.of(viewer, clock), 0);
        return jdbc.sql(statement.count())
                .params(statement.parameters())
                .param("most", Long.MAX_VALUE)
                .query(Long.class)
                .single();
    }

    /**
     * Hands over the ids of all matches on which the viewer may do this, in the order that was asked for, however many
     * they are: what no index has in order, the database sorts.
     */
    public void each(ListQuery query, Act act, Viewer viewer, Consumer<UUID> reader) {
        plans.force();
        ListStatement statement = new ListStatement(query, viewer, act, Standpoint.of(viewer, clock), 0);
        jdbc.sql(statement.ids(new ListOrder(ListReading.keys(query, query.sort()), null)))
                .params(statement.parameters())
                .withFetchSize(SORTABLE)
                .query(row -> {
                    reader.accept(row.getObject("id", UUID.class));
                });
    }

    // One row more than the page was fetched: the sign that there is a further page in the direction of reading.
    private static ListPage page(
            List<PlacedRow> found,
            int rows,
            ListStatement statement,
            List<SortKey> sort,
            boolean refused,
            @Nullable ListCursor cursor) {
        boolean backward = cursor != null && cursor.backward();
        boolean more = found.size() > rows;
        List<PlacedRow> page = new ArrayList<>(found);
        if (more) {
            page.remove(backward ? 0 : rows);
        }
        boolean before = backward ? more : cursor != null;
        boolean behind = backward || more;
        String order = SortKey.write(sort);
        return new ListPage(
                statement.shown(),
                page.stream().map(PlacedRow::row).toList(),
                sort,
                refused,
                before && !page.isEmpty() ? page.get(0).cursor(true, order) : null,
                behind && !page.isEmpty() ? page.get(page.size() - 1).cursor(false, order) : null);
    }
}
