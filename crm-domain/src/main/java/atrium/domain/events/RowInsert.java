package atrium.domain.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import tools.jackson.databind.JsonNode;

/**
 * Inserts rows into one table: a few as one JSON parameter of a statement that stays prepared, many by COPY, which saves
 * the server half of the reading.
 */
public final class RowInsert {

    private static final int FEW = 50;
    private static final int BUFFER = 1 << 16;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final List<String> names;
    private final String insert;
    private final String copy;

    RowInsert(JdbcClient jdbc, DataSource database, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.database = database;
        this.names = columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
        String list = String.join(", ", names);
        this.insert = "INSERT INTO %s (%s) SELECT %s FROM json_to_recordset(:rows::json) AS row (%s)"
                .formatted(table, list, list, String.join(", ", columns));
        this.copy = "COPY %s (%s) FROM STDIN (FORMAT csv)".formatted(table, list);
    }

    /**
     * Inserts one row for each item.
     *
     * @param values texts, ids, numbers, times, JSON or null in the order of the columns; a list becomes a JSON array
     * @throws org.springframework.dao.DataIntegrityViolationException when the table refuses a row
     */
    public <T> void write(Collection<? extends T> items, Function<T, @Nullable Object[]> values) {
        if (items.size() > FEW) {
            copy(items, values);
        } else if (!items.isEmpty()) {
            List<Map<String, @Nullable Object>> rows =
                    items.stream().map(item -> named(values.apply(item))).collect(Collectors.toList());
            jdbc.sql(insert).param("rows", JsonRows.of(rows)).update();
        }
    }

    private Map<String, @Nullable Object> named(@Nullable Object[] values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 0; column < values.length; column++) {
            row.put(names.get(column), values[column]);
        }
        return row;
    }

    // Lines are sent while the server already works on the ones before.
    private <T> void copy(Collection<? extends T> items, Function<T, @Nullable Object[]> values) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn target = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                StringBuilder lines = new StringBuilder(BUFFER);
                for (T item : items) {
                    line(lines, values.apply(item));
                    if (lines.length() >= BUFFER / 2) {
                        send(lines, target);
                    }
                }
                send(lines, target);
                target.endCopy();
            } finally {
                if (target.isActive()) {
                    target.cancelCopy();
                }
            }
        } catch (SQLException refusal) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("copy", copy, refusal);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void send(StringBuilder lines, CopyIn target) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        target.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder lines, @Nullable Object[] values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                lines.append(',');
            }
            Object value = values[column];
            if (value instanceof String text) {
                quoted(lines, text);
            } else if (value instanceof List<?> list) {
                quoted(lines, JsonRows.of(list));
            } else if (value instanceof JsonNode json) {
                quoted(lines, json.toString());
            } else if (value != null) {
                lines.append(value);
            }
        }
        lines.append('\n');
    }

    private static void quoted(StringBuilder lines, String text) {
        lines.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                lines.append('"');
            }
            if (c != '\0') {
                lines.append(c);
            }
        }
        lines.append('"');
    }
}
