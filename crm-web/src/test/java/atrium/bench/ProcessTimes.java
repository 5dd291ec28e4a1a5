package atrium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that the application and the database have used, from the accounts of their processes.
 *
 * @param app milliseconds
 * @param database milliseconds, all of its processes, also those that ended
 */
record ProcessTimes(double app, double database) {

    private static final double MILLIS_PER_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;

    static ProcessTimes of(long app, long postmaster) {
        double database = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                List<String> fields = fields(process);
                boolean self = process.endsWith(Long.toString(postmaster));
                if (!fields.isEmpty() && (self || fields.get(PARENT).equals(Long.toString(postmaster)))) {
                    database += ticks(fields, self ? 4 : 2);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ProcessTimes(
                ticks(fields(Path.of("/proc/" + app)), 2) * MILLIS_PER_TICK, database * MILLIS_PER_TICK);
    }

    ProcessTimes since(ProcessTimes before) {
        return new ProcessTimes(app - before.app, database - before.database);
    }

    // User and system time stand one after the other, behind them those of children that ended.
    private static double ticks(List<String> fields, int count) {
        return fields.subList(USER, USER + count).stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    // The name in front may contain blanks; it ends at the last bracket.
    private static List<String> fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException goneOrNoProcess) {
            return List.of();
        }
    }
}
