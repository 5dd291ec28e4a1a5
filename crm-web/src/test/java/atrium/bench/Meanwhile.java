package atrium.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What somebody at a page notices of an import under way. */
final class Meanwhile {

    private static final double TIMES = 2;

    private final Installation atrium;
    private final int seconds;

    Meanwhile(Installation atrium, int seconds) {
        this.atrium = atrium;
        this.seconds = seconds;
    }

    /** @param page one client who asks for the 360° page */
    List<Finding> measure(int rows, List<Load.Client> page) throws Exception {
        Load load = new Load(atrium, seconds);
        Load.Result quiet = load.of(page);
        var started = new BulkImport(atrium, ImportFile.contacts(rows)).prepared();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Finding> running = other.submit(started);
            Load.Result meanwhile = load.of(page, () -> !running.isDone());
            Finding slowed = running.get();
            double times = meanwhile.p95() / quiet.p95();
            return List.of(
                    new Finding(
                            "360° page, median customer, while contacts are imported",
                            "p95 at most doubled",
                            String.format(
                                    Locale.ROOT,
                                    "p95 %.1f ms instead of %.1f ms (× %.2f), p50 %.1f instead of %.1f ms",
                                    meanwhile.p95(),
                                    quiet.p95(),
                                    times,
                                    meanwhile.p50(),
                                    quiet.p50()),
                            times / TIMES),
                    new Finding("that import meanwhile", "", slowed.found(), Double.NaN));
        } finally {
            other.shutdownNow();
        }
    }
}
