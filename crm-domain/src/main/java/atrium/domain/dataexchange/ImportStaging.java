package atrium.domain.dataexchange;

import atrium.domain.dataexchange.tables.RowProblem;
import atrium.domain.dataexchange.tables.TableFile;
import atrium.domain.dataexchange.tables.TableRow;
import atrium.domain.dataexchange.tables.TableRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Streams the rows of a file into the database by COPY, from where they are taken chunk by chunk. */
@Component
class ImportStaging {

    private static final int BUFFER = 1 << 16;
    private static final String COPY = "COPY import_row (import_id, number, cells, problem_column, problem_key,"
            + " problem_arguments) FROM STDIN (FORMAT csv)";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UploadedFiles files;
    private final ImportRuns runs;

    ImportStaging(DataSource database, JdbcClient jdbc, JsonMapper json, UploadedFiles files, ImportRuns runs) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.runs = runs;
    }

    /** All rows or none: an interrupted attempt leaves nothing behind. */
    @Transactional
    public void stage(ImportRun run) throws IOException, SQLException {
        jdbc.sql("DELETE FROM import_row WHERE import_id = :id")
                .param("id", run.id())
                .update();
        Connection connection = DataSourceUtils.getConnection(database);
        try (TableRows rows = new TableFile(files.of(run.id())).rows(run.format())) {
            copy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY), run, rows);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        runs.staged(run.id());
    }

    private void copy(CopyIn copy, ImportRun run, TableRows rows) throws SQLException {
        try {
            StringBuilder lines = new StringBuilder(BUFFER);
            while (rows.hasNext()) {
                line(lines, run, rows.next());
                if (lines.length() >= BUFFER || !rows.hasNext()) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void line(StringBuilder lines, ImportRun run, TableRow row) {
        RowProblem problem = row.problem();
        lines.append(run.id()).append(',').append(row.number()).append(',');
        quoted(lines, json.writeValueAsString(row.cells()));
        if (problem == null) {
            lines.append(",,,\n");
            return;
        }
        lines.append(',')
                .append(problem.column())
                .append(',')
                .append(problem.messageKey())
                .append(',');
        quoted(lines, json.writeValueAsString(problem.arguments()));
        lines.append('\n');
    }

    private static void quoted(StringBuilder lines, String text) {
        lines.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
