package atrium.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Lets some clients ask one after the other for a while. */
record Load(Installation atrium, int seconds) {

    private static final double MILLION = 1_000_000.0;

    /** Somebody who asks. */
    interface Client {

        /** Asks for the next thing in turn. */
        void ask(int turn) throws Exception;
    }

    /**
     * What came of it: milliseconds, and processor milliseconds per request.
     *
     * @param cpuApp the application's part
     * @param cpuDatabase the database's part
     */
    record Result(
            int requests, double perSecond, double p50, double p95, double max, double cpuApp, double cpuDatabase) {

        double cpu() {
            return cpuApp + cpuDatabase;
        }
    }

    /** For so many seconds. */
    Result of(List<? extends Client> clients) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return of(clients, () -> System.nanoTime() < end);
    }

    /** As long as it goes on. */
    Result of(List<? extends Client> clients, BooleanSupplier on) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            ProcessTimes before = atrium.times();
            long start = System.nanoTime();
            List<Callable<List<Long>>> loops = new ArrayList<>();
            for (int index = 0; index < clients.size(); index++) {
                Client client = clients.get(index);
                int first = index * 7;
                loops.add(() -> loop(client, first, on));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                times.addAll(loop.get());
            }
            double took = (System.nanoTime() - start) / MILLION;
            return result(times, took, atrium.times().since(before));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> loop(Client client, int first, BooleanSupplier on) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int turn = first; on.getAsBoolean(); turn++) {
            long asked = System.nanoTime();
            client.ask(turn);
            times.add(System.nanoTime() - asked);
        }
        return times;
    }

    private static Result result(List<Long> times, double took, ProcessTimes used) {
        double[] sorted = times.stream().mapToDouble(nanos -> nanos / MILLION).toArray();
        Arrays.sort(sorted);
        return new Result(
                sorted.length,
                sorted.length / took * 1_000,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1],
                used.app() / sorted.length,
                used.database() / sorted.length);
    }
}
