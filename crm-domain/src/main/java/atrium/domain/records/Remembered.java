package atrium.domain.records;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something small that everybody asks for and few change, read anew when its version in the database is another one. Another node
 * may know an older state for two seconds.
 */
public final class Remembered<T> {

    private static final long NANOSECONDS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private final String table;
    private final Supplier<T> reading;

    private volatile @Nullable Known<T> known;
    private volatile long forgotten;

    /**
     * @param table that holds the version, with the columns id (1) and version; it may be empty
     * @param reading reads all of it from the database
     */
    public Remembered(JdbcClient jdbc, String table, Supplier<T> reading) {
        this.jdbc = jdbc;
        this.table = table;
        this.reading = reading;
    }

    private record Known<T>(long version, T value, long readAt) {}

    /** What is known; the same object as long as nothing changed. */
    public T get() {
        Known<T> before = known;
        if (before != null && System.nanoTime() - before.readAt < NANOSECONDS) {
            return before.value;
        }
        long began = forgotten;
        long version = jdbc.sql("SELECT coalesce(max(version), 0) FROM " + table)
                .query(Long.class)
                .single();
        T value = before != null && before.version == version ? before.value : reading.get();
        remember(new Known<>(version, value, System.nanoTime()), began);
        return value;
    }

    // What was read while somebody changed it may be older than the change, and is not kept.
    private synchronized void remember(Known<T> read, long began) {
        if (began == forgotten) {
            known = read;
        }
    }

    /** The next one who asks gets what the database says. */
    public synchronized void forget() {
        forgotten++;
        known = null;
    }

    /** What the running transaction changed it sees at once; the others begin to see it when it is over, however it ends. */
    public void changed() {
        jdbc.sql("""
                        INSERT INTO %1$s (id, version) VALUES (1, 1)
                        ON CONFLICT (id) DO UPDATE SET version = %1$s.version + 1
                        """.formatted(table)).update();
        forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }
}
