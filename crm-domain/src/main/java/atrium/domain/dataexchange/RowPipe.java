package atrium.domain.dataexchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Carries rows from where they are read to where they are written, at the same time and in their order, a few ahead. */
final class RowPipe<T> {

    private static final int TOGETHER = 500;
    private static final int AHEAD = 4;

    private final BlockingQueue<List<T>> full = new ArrayBlockingQueue<>(AHEAD);
    private List<T> filling = new ArrayList<>(TOGETHER);

    /** Takes one row. */
    interface Sink<T> {
        void take(T row) throws IOException;
    }

    /**
     * Carries all rows; when one end fails, the other stops, too.
     *
     * @param source hands over the rows, on a thread of its own
     */
    void carry(Consumer<Consumer<T>> source, Sink<T> sink) throws IOException {
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "export-reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<?> reading = reader.submit(() -> read(source));
            for (List<T> rows = full.take(); !rows.isEmpty(); rows = full.take()) {
                for (T row : rows) {
                    sink.take(row);
                }
            }
            reading.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            reader.shutdownNow();
        }
    }

    // An empty list is the sign of the end, be it a good one or not.
    private void read(Consumer<Consumer<T>> source) {
        try {
            source.accept(this::put);
            if (!filling.isEmpty()) {
                hand(filling);
            }
        } finally {
            hand(List.of());
        }
    }

    private void put(T row) {
        filling.add(row);
        if (filling.size() == TOGETHER) {
            hand(filling);
            filling = new ArrayList<>(TOGETHER);
        }
    }

    private void hand(List<T> rows) {
        try {
            full.put(rows);
        } catch (InterruptedException nobodyTakes) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
