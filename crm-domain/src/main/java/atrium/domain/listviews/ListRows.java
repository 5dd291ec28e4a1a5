package atrium.domain.listviews;

import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of a list out of a result set. */
@Component
class ListRows {

    private final RecordTypes types;
    private final RecordAccess access;

    ListRows(RecordTypes types, RecordAccess access) {
        this.types = types;
        this.access = access;
    }

    RowMapper<PlacedRow> reading(List<ListColumn> columns, List<OrderKey> order) {
        return (row, number) -> {
            List<ListCell> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                String label = columns.get(i).label() == null ? null : row.getString("l" + i);
                cells.add(new ListCell(value(row, "v" + i, columns.get(i).kind()), label, false));
            }
            List<@Nullable String> keys = new ArrayList<>(order.size());
            for (int i = 0; i < order.size(); i++) {
                keys.add(order.get(i).read(row, "o" + i));
            }
            return new PlacedRow(new ListRow(row.getObject("id", UUID.class), cells), keys);
        };
    }

    /** Marks the cells whose record the viewer may open. */
    List<PlacedRow> reachable(List<PlacedRow> rows, List<ListColumn> columns, Viewer viewer) {
        return marked(rows, columns, column -> column.kind() == FieldKind.RECORD, viewer);
    }

    /** Takes names away that are shown to those alone who may see the record. */
    List<PlacedRow> guarded(List<PlacedRow> rows, List<ListColumn> columns, Viewer viewer) {
        return marked(rows, columns, ListColumn::guarded, viewer);
    }

    private List<PlacedRow> marked(
            List<PlacedRow> rows, List<ListColumn> columns, Predicate<ListColumn> which, Viewer viewer) {
        List<PlacedRow> marked = rows;
        for (int i = 0; i < columns.size(); i++) {
            if (which.test(columns.get(i))) {
                marked = reachable(marked, i, columns.get(i), viewer);
            }
        }
        return marked;
    }

    private List<PlacedRow> reachable(List<PlacedRow> rows, int column, ListColumn shown, Viewer viewer) {
        String type = shown.choices().get(0);
        Level level = viewer.level(type, Act.READ);
        RecordType target = types.of(type).orElse(null);
        if (target == null || level == Level.NONE) {
            return shown.guarded()
                    ? rows.stream()
                            .map(row -> reachable(row, column, Set.of(), true))
                            .toList()
                    : rows;
        }
        Set<Object> ids = rows.stream()
                .map(row -> row.row().cells().get(column).value())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Set<?> open = level == Level.ALL
                ? ids
                : access.visibleAmong(target, ids.stream().map(UUID.class::cast).toList(), viewer);
        return rows.stream()
                .map(row -> reachable(row, column, open, shown.guarded()))
                .toList();
    }

    private static PlacedRow reachable(PlacedRow row, int column, Set<?> open, boolean guarded) {
        List<ListCell> cells = new ArrayList<>(row.row().cells());
        ListCell cell = cells.get(column);
        boolean reachable = cell.value() != null && cell.label() != null && open.contains(cell.value());
        cells.set(column, new ListCell(cell.value(), guarded && !reachable ? null : cell.label(), reachable));
        return new PlacedRow(new ListRow(row.row().id(), cells), row.keys());
    }

    private static @Nullable Object value(ResultSet row, String name, FieldKind kind) throws SQLException {
        return switch (kind) {
            case INSTANT -> {
                OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case DATE -> row.getObject(name, LocalDate.class);
            case AMOUNT -> row.getBigDecimal(name);
            case WHOLE, YEAR -> row.getObject(name);
            case PERSON, TEAM, RECORD -> row.getObject(name, UUID.class);
            case TAGS -> Tag.read(row, name);
            case CHOICES -> {
                String codes = row.getString(name);
                yield codes == null ? null : codes.lines().toList();
            }
            default -> row.getString(name);
        };
    }
}
