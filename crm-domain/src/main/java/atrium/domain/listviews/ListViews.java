package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.CustomPlans;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private final ListRows rows;
    private final RecordAccess access;
    private final JdbcClient jdbc;
    private final CustomPlans plans;
    private final Clock clock;

    ListViews(
            ListDefinitions definitions,
            ListRows rows,
            RecordAccess access,
            JdbcClient jdbc,
            CustomPlans plans,
            Clock clock) {
        this.definitions = definitions;
        this.rows = rows;
        this.access = access;
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** What can be listed, in the order in which it was plugged in. */
    public List<ListDefinition> definitions() {
        return definitions.all();
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
        return ListQuery.read(definitions.of(type, viewer), parts);
    }

    /**
     * The page at the query's place.
     *
     * @throws UnreadableList when its cursor was not made for this list and order
     */
    public ListPage page(ListQuery query, Viewer viewer) {
        boolean refused = refusesOrder(query, viewer);
        List<SortKey> sort = refused ? query.definition().usualSort() : query.sort();
        List<OrderKey> order = keys(query, sort);
        ListCursor cursor =
                query.cursor() == null ? null : ListCursor.read(query.cursor(), SortKey.write(sort), order.size());
        ListStatement statement = statement(query, viewer);
        List<PlacedRow> found = found(statement, new ListOrder(order, cursor));
        return page(rows.reachable(found, statement.shown(), viewer), statement, sort, refused, cursor);
    }

    // Few rows may be found by a walk because there are few, or because they stand far down.
    private List<PlacedRow> found(ListStatement statement, ListOrder order) {
        if (statement.walks(order)) {
            List<PlacedRow> found = walked(statement, order, ListStatement.WALK);
            if (found.size() < statement.rows()) {
                gather(statement);
                return statement.relates()
                        ? related(statement, order)
                        : read(statement, order, statement.gathered(order));
            }
            return found;
        }
        if (statement.sparing(order)) {
            plans.spare();
        } else {
            plans.force();
        }
        return read(statement, order, statement.page(order));
    }

    // What is asked of related records tells the planner least: few matches are gathered, many are soon met on the way.
    private List<PlacedRow> related(ListStatement statement, ListOrder order) {
        List<PlacedRow> few = read(statement, order, statement.gatheredIfFew(order));
        if (!few.isEmpty() || count(statement, 1) == 0) {
            return few;
        }
        List<PlacedRow> found = walked(statement, order, ListStatement.FAR_WALK);
        if (found.size() == statement.rows()) {
            return found;
        }
        plans.force();
        return read(statement, order, statement.gathered(order));
    }

    // What carries a tag is found from the tag, however many others there are.
    private void gather(ListStatement statement) {
        plans.force();
        if (statement.query().asks(FieldKind.TAGS)) {
            plans.fetch();
        }
    }

    private List<PlacedRow> walked(ListStatement statement, ListOrder order, int most) {
        plans.walk();
        return read(statement, order, statement.walk(order, most));
    }

    private List<PlacedRow> read(ListStatement statement, ListOrder order, String sql) {
        return jdbc.sql(sql)
                .params(statement.parameters())
                .params(order.parameters())
                .query(rows.reading(statement.shown(), order.keys()))
                .list();
    }

    /** So many rows from the beginning of the list, in the order in which its page shows them. */
    List<ListRow> first(ListQuery query, int most, Viewer viewer) {
        List<SortKey> sort = refusesOrder(query, viewer) ? query.definition().usualSort() : query.sort();
        ListStatement statement = statement(query, viewer, most);
        List<PlacedRow> found = found(statement, new ListOrder(keys(query, sort), null));
        return rows.reachable(found, statement.shown(), viewer).stream()
                .map(PlacedRow::row)
                .toList();
    }

    /** How many records match, exactly up to {@link #SORTABLE}. */
    public MatchCount count(ListQuery query, Viewer viewer) {
        ListStatement statement = statement(query, viewer);
        gather(statement);
        int number = count(statement, SORTABLE + 1);
        return new MatchCount(Math.min(number, SORTABLE), number > SORTABLE);
    }

    private int count(ListStatement statement, int most) {
        return jdbc.sql(statement.count())
                .params(statement.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * Where the record stands among the matches, in the order in which they are shown; empty when it is none of them.
     *
     * @throws atrium.domain.records.UnknownRecord when the viewer does not see it
     */
    public Optional<Neighbours> neighbours(ListQuery shown, UUID record, Viewer viewer) {
        access.require(shown.definition().type(), record, Act.READ, viewer);
        boolean refused = refusesOrder(shown, viewer);
        ListQuery query = shown.showing(List.of(shown.definition().title().key()));
        List<OrderKey> keys = keys(query, refused ? query.definition().usualSort() : query.sort());
        ListStatement statement = statement(query, viewer, 1);
        plans.force();
        return read(statement, record, keys).stream()
                .findFirst()
                .map(row -> new Neighbours(
                        beside(query, keys, row, true, viewer),
                        beside(query, keys, row, false, viewer),
                        place(query, keys, row, viewer),
                        count(query, viewer)));
    }

    /**
     * The record as a row of the list, whether the list's filter shows it or not, archived or not.
     *
     * @throws atrium.domain.records.UnknownRecord when the viewer does not see it
     */
    public ListRow row(ListQuery shown, UUID record, Viewer viewer) {
        RecordType type = shown.definition().type();
        access.require(type, record, Act.READ, viewer);
        ListQuery query = shown.unfiltered();
        List<OrderKey> keys = keys(query, query.definition().usualSort());
        return Stream.of(query, query.turned())
                .map(either -> statement(either, viewer, 1))
                .flatMap(statement -> rows.reachable(read(statement, record, keys), statement.shown(), viewer).stream())
                .findFirst()
                .map(PlacedRow::row)
                .orElseThrow(() -> new UnknownRecord(type.ref(record)));
    }

    private List<PlacedRow> read(ListStatement statement, UUID record, List<OrderKey> keys) {
        return jdbc.sql(statement.row(new ListOrder(keys, null)))
                .params(statement.parameters())
                .param("record", record)
                .query(rows.reading(statement.shown(), keys))
                .list();
    }

    private @Nullable UUID beside(ListQuery query, List<OrderKey> keys, PlacedRow row, boolean before, Viewer viewer) {
        List<PlacedRow> found = found(statement(query, viewer, 1), new ListOrder(keys, row.place(before)));
        return found.isEmpty() ? null : found.get(0).row().id();
    }

    private @Nullable Integer place(ListQuery query, List<OrderKey> keys, PlacedRow row, Viewer viewer) {
        ListStatement statement = statement(query, viewer, 1);
        ListOrder order = new ListOrder(keys, row.place(true));
        plans.force();
        int before = jdbc.sql(statement.countBeyond(order))
                .params(statement.parameters())
                .params(order.parameters())
                .param("most", SORTABLE)
                .query(Integer.class)
                .single();
        return before == SORTABLE ? null : before + 1;
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
        jdbc.sql(statement.ids(new ListOrder(keys(query, query.sort()), null)))
                .params(statement.parameters())
                .withFetchSize(SORTABLE)
                .query(row -> {
                    reader.accept(row.getObject("id", UUID.class));
                });
    }

    private boolean refusesOrder(ListQuery query, Viewer viewer) {
        return !query.definition().sortsAll(query.sort())
                && count(query, viewer).more();
    }

    private static List<OrderKey> keys(ListQuery query, List<SortKey> sort) {
        return sort.stream()
                .map(key -> new OrderKey(query.definition().column(key.column()), key.descending()))
                .toList();
    }

    private ListStatement statement(ListQuery query, Viewer viewer) {
        return statement(query, viewer, PAGE + 1);
    }

    private ListStatement statement(ListQuery query, Viewer viewer, int rows) {
        return new ListStatement(query, viewer, Act.READ, Standpoint.of(viewer, clock), rows);
    }

    // One row more than the page was fetched: the sign that there is a further page in the direction of reading.
    private static ListPage page(
            List<PlacedRow> found,
            ListStatement statement,
            List<SortKey> sort,
            boolean refused,
            @Nullable ListCursor cursor) {
        boolean backward = cursor != null && cursor.backward();
        boolean more = found.size() > PAGE;
        List<PlacedRow> page = new ArrayList<>(found);
        if (more) {
            page.remove(backward ? 0 : PAGE);
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
