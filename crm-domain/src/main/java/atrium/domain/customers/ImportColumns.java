package atrium.domain.customers;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the two set-based statements of a table out of its columns; the rows come as one JSON parameter. */
final class ImportColumns {

    private final Map<String, String> types;

    /** @param types SQL type by column, without id, version and times */
    ImportColumns(Map<String, String> types) {
        this.types = new TreeMap<>(types);
    }

    String insert(String table) {
        String columns = String.join(", ", types.keySet());
        return "INSERT INTO %s (id, version, created_at, changed_at, %s) SELECT id, 0, at, at, %s FROM %s"
                .formatted(table, columns, columns, rows());
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
