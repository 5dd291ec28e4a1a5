package atrium.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/** Downloads all contacts as a file, beside the same rows as PostgreSQL writes them by itself. */
final class BulkExport {

    private static final double TIMES_BARE = 3;
    private static final double MEMORY = 100;

    private static final String BARE = """
            COPY (SELECT c.*, p.email, t.name, a.name
                  FROM contact c LEFT JOIN person p ON p.id = c.owner_id LEFT JOIN team t ON t.id = c.team_id
                    LEFT JOIN account a ON a.id = c.account_id
                  WHERE c.deleted_at IS NULL AND c.archived_at IS NULL ORDER BY c.id) TO STDOUT (FORMAT csv)
            """;

    private final Installation atrium;

    BulkExport(Installation atrium) {
        this.atrium = atrium;
    }

    Finding run() throws Exception {
        Visitor visitor = Visitor.as("Nora Berg", atrium);
        double bare = seconds(this::bare);
        long before = atrium.memory();
        long[] most = {before};
        long[] rows = new long[1];
        ExecutorService download = Executors.newSingleThreadExecutor();
        ProcessTimes used = atrium.times();
        double took;
        try {
            took = seconds(() -> {
                Future<Long> lines = download.submit(() -> visitor.lines("/contacts/export.csv"));
                while (true) {
                    most[0] = Math.max(most[0], atrium.memory());
                    try {
                        rows[0] = lines.get(100, TimeUnit.MILLISECONDS) - 1;
                        return rows[0];
                    } catch (TimeoutException stillLoading) {
                        continue;
                    }
                }
            });
        } finally {
            download.shutdownNow();
        }
        used = atrium.times().since(used);
        return new Finding(
                "export of %,d contacts".formatted(rows[0]),
                "≤ 3 × the bare COPY, constant memory",
                String.format(
                        Locale.ROOT,
                        "%.1f s, × %.2f of %.1f s, %,.0f rows/s, %.1f CPU-ms for a thousand rows, resident memory %+d MB",
                        took,
                        took / bare,
                        bare,
                        rows[0] / took,
                        (used.app() + used.database()) * 1_000 / rows[0],
                        most[0] - before),
                Math.max(took / bare / TIMES_BARE, (most[0] - before) / MEMORY));
    }

    private long bare() throws Exception {
        try (Connection connection = atrium.database().connect()) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(BARE, OutputStream.nullOutputStream());
        }
    }

    private static double seconds(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        if (work.call() <= 0) {
            throw new IOException("There was nothing to export");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
