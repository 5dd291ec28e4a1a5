package atrium.domain.events;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Inserts rows into one table: a few as one JSON parameter of a statement that stays prepared, many by COPY, which saves
 * the server half of the reading.
 */
public final class RowInsert {

    private static final int FEW = 50;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final String table;
    private final List<String> names;
    private final String insert;

    RowInsert(JdbcClient jdbc, DataSource database, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.database = database;
        this.table = table;
        this.names = columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
        String list = String.join(", ", names);
        this.insert = "INSERT INTO %s (%s) SELECT %s FROM json_to_recordset(:rows::json) AS row (%s)"
                .formatted(table, list, list, String.join(", ", columns));
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

    /** The table it writes to. */
    public String table() {
        return table;
    }

    /** The names of the columns. */
    public List<String> columns() {
        return names;
    }

    private Map<String, @Nullable Object> named(@Nullable Object[] values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 0; column < values.length; column++) {
            row.put(names.get(column), values[column]);
        }
        return row;
    }

    private <T> void copy(Collection<? extends T> items, Function<T, @Nullable Object[]> values) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (CopyTarget target = CopyTarget.into(connection, table, names)) {
            for (T item : items) {
                target.row(values.apply(item));
            }
            target.finish();
        } catch (SQLException refusal) {
            throw new SQLErrorCodeSQLExceptionTranslator(database)
                    .translate("copy", CopyTarget.statement(table, names), refusal);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
