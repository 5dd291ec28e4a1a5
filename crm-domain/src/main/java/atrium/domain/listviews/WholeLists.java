package atrium.domain.listviews;

import atrium.domain.conditions.Standpoint;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all rows of a list, however many they are, some at a time. */
@Component
@Transactional(readOnly = true)
public class WholeLists {

    private static final int AT_ONCE = 1_000;

    private final ListViews lists;
    private final ListRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    WholeLists(ListViews lists, ListRows rows, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Hands over all matches on which the viewer may do this, in the order and with the columns that were asked for; of
     * records that cells point at, nothing is said of whether the viewer may open them.
     */
    public void each(ListQuery query, Act act, Viewer viewer, Consumer<ListRow> reader) {
        List<ListColumn> shown =
                query.columns().stream().map(query.definition()::column).toList();
        List<UUID> ids = new ArrayList<>();
        lists.each(query, act, viewer, id -> {
            ids.add(id);
            if (ids.size() == AT_ONCE) {
                read(query.definition().type(), ids, shown, act, viewer, reader);
                ids.clear();
            }
        });
        read(query.definition().type(), ids, shown, act, viewer, reader);
    }

    private void read(
            RecordType type, List<UUID> ids, List<ListColumn> shown, Act act, Viewer viewer, Consumer<ListRow> reader) {
        Visibility visible = Visibility.of(viewer, type, act, "r");
        Map<UUID, ListRow> found = new HashMap<>();
        List<PlacedRow> read = jdbc.sql(
                        "SELECT r.id%s FROM %s r%s\nWHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                                .formatted(
                                        ColumnSql.projection(shown),
                                        type.table(),
                                        ColumnSql.joins(shown),
                                        visible.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .params(ColumnSql.asked(Standpoint.of(viewer, clock)))
                .query(rows.reading(shown, List.of()))
                .list();
        rows.guarded(read, shown, viewer).forEach(row -> found.put(row.row().id(), row.row()));
        ids.stream().map(found::get).filter(Objects::nonNull).forEach(reader);
    }
}
