package atrium.domain.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.JsonNode;

/** One running COPY into a table; lines are sent while the server already works on the ones before. */
public final class CopyTarget implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(BUFFER);

    private CopyTarget(CopyIn copy) {
        this.copy = copy;
    }

    /** Begins on a connection, which can do nothing else until the end. */
    public static CopyTarget into(Connection connection, String table, Collection<String> columns) throws SQLException {
        return new CopyTarget(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(table, columns)));
    }

    static String statement(String table, Collection<String> columns) {
        return "COPY %s (%s) FROM STDIN (FORMAT csv)".formatted(table, String.join(", ", columns));
    }

    /** Adds a row: texts, ids, numbers, times, JSON or null in the order of the columns; a list becomes a JSON array. */
    public void row(@Nullable Object[] values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                lines.append(',');
            }
            Object value = values[column];
            if (value instanceof String text) {
                quoted(text);
            } else if (value instanceof List<?> list) {
                quoted(JsonRows.of(list));
            } else if (value instanceof JsonNode json) {
                quoted(json.toString());
            } else if (value != null) {
                lines.append(value);
            }
        }
        lines.append('\n');
        if (lines.length() >= BUFFER / 2) {
            send();
        }
    }

    private void quoted(String text) {
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

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /** Makes the rows stay, as far as the connection's transaction does. */
    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Takes back what was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
