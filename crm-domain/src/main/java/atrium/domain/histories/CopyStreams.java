package atrium.domain.histories;

import atrium.domain.events.CopyTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One COPY for each table, all open at the same time, each on a connection of its own. */
final class CopyStreams implements RowsOut, AutoCloseable {

    private final DataSource dataSource;
    private final Map<String, Stream> streams = new HashMap<>();

    CopyStreams(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Stream(Connection connection, List<String> columns, CopyTarget target) {}

    @Override
    public void row(String table, Collection<String> columns, @Nullable Object[] values) {
        try {
            Stream stream = streams.get(table);
            if (stream == null) {
                stream = open(table, List.copyOf(columns));
            }
            if (stream.columns().size() != values.length) {
                throw new IllegalArgumentException("Columns " + columns + " instead of " + stream.columns());
            }
            stream.target().row(values);
        } catch (SQLException failure) {
            throw new IllegalStateException("COPY into " + table + " failed", failure);
        }
    }

    private Stream open(String table, List<String> columns) throws SQLException {
        Connection connection = dataSource.getConnection();
        Stream stream = new Stream(connection, columns, CopyTarget.into(connection, table, columns));
        streams.put(table, stream);
        return stream;
    }

    /** Makes all rows stay. */
    void finish() throws SQLException {
        for (Stream stream : streams.values()) {
            stream.target().finish();
        }
    }

    /** Gives the connections back; what was not finished is lost. */
    @Override
    public void close() throws SQLException {
        for (Stream stream : streams.values()) {
            try {
                stream.target().close();
            } finally {
                stream.connection().close();
            }
        }
    }
}
