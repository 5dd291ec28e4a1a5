package atrium.domain.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What many rows of a table at once are inserted and updated by. */
final class ImportColumns {

    private final Map<String, String> types;

    /** @param types SQL type by column, without id, version and times */
    ImportColumns(Map<String, String> types) {
        this.types = new TreeMap<>(types);
    }

    /** Columns of an insert with their types. */
    String[] inserted() {
        List<String> columns = new ArrayList<>(
                List.of("id uuid", "version bigint", "created_at timestamptz", "changed_at timestamptz"));
        types.forEach((column, type) -> columns.add(column + " " + type));
        return columns.toArray(String[]::new);
    }

    /** A line's values in the order of {@link #inserted}. */
    @Nullable Object[] values(Map<String, Object> line) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(line.get("id"));
        values.add(0);
        values.add(line.get("at"));
        values.add(line.get("at"));
        types.keySet().forEach(column -> values.add(line.get(column)));
        return values.toArray();
    }

    String update(String table) {
        return "UPDATE %1$s SET version = version + 1, changed_at = row.at, %2$s FROM %3$s WHERE %1$s.id = row.id"
                .formatted(table, list(column -> column + " = row." + column), rows());
    }

    private String rows() {
        return "json_to_recordset(:rows::json) AS row (id uuid, at timestamptz, "
                + list(column -> column + " " + types.get(column)) + ")";
    }

    private String list(Function<String, String> part) {
        return types.keySet().stream().map(part).collect(Collectors.joining(", "));
    }
}
