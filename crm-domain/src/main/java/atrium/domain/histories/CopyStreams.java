package atrium.domain.histories;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY for each table, all open at the same time, each on a connection of its own. */
final class CopyStreams implements RowsOut, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final Map<String, Stream> streams = new HashMap<>();

    CopyStreams(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void row(String table, Map<String, @Nullable Object> values) {
        try {
            Stream stream = streams.get(table);
            if (stream == null) {
                stream = new Stream(dataSource.getConnection(), table, List.copyOf(values.keySet()));
                streams.put(table, stream);
            }
            stream.add(values);
        } catch (SQLException failure) {
            throw new IllegalStateException("COPY into " + table + " failed", failure);
        }
    }

    /** Makes all rows stay. */
    void finish() {
        try {
            for (Stream stream : streams.values()) {
                stream.finish();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A COPY failed", failure);
        }
    }

    /** Gives the connections back; what was not finished is lost. */
    @Override
    public void close() throws SQLException {
        for (Stream stream : streams.values()) {
            stream.close();
        }
    }

    private static final class Stream {

        private final Connection connection;
        private final List<String> columns;
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(BUFFER + 10_000);

        private Stream(Connection connection, String table, List<String> columns) throws SQLException {
            this.connection = connection;
            this.columns = columns;
            this.copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
        }

        private void add(Map<String, @Nullable Object> values) throws SQLException {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException("Columns " + values.keySet() + " instead of " + columns);
            }
            char separator = 0;
            for (String column : columns) {
                if (separator != 0) {
                    buffer.append(separator);
                }
                append(values.get(column));
                separator = '\t';
            }
            buffer.append('\n');
            if (buffer.length() > BUFFER) {
                send();
            }
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                buffer.append("\\N");
                return;
            }
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                switch (letter) {
                    case '\\' -> buffer.append("\\\\");
                    case '\t' -> buffer.append("\\t");
                    case '\n' -> buffer.append("\\n");
                    case '\r' -> buffer.append("\\r");
                    default -> buffer.append(letter);
                }
            }
        }

        private void send() throws SQLException {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }

        private void finish() throws SQLException {
            send();
            copy.endCopy();
        }

        private void close() throws SQLException {
            try (connection) {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }
}
