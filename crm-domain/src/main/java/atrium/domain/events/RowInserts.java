package atrium.domain.events;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes inserts into tables that take one row or thousands, within the running transaction. */
@Component
public class RowInserts {

    private final JdbcClient jdbc;
    private final DataSource database;

    RowInserts(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** @param columns each with its SQL type, such as {@code id uuid}, in the order in which rows give their values */
    public RowInsert into(String table, String... columns) {
        return new RowInsert(jdbc, database, table, Arrays.asList(columns));
    }
}
