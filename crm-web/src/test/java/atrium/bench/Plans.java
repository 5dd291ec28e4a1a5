package atrium.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the embedded PostgreSQL write down how it executes each statement of connections that are opened from now on. */
final class Plans implements AutoCloseable {

    private static final String MARK = "# bench\n";
    private static final String SETTINGS = MARK + """
            session_preload_libraries = 'auto_explain'
            auto_explain.log_min_duration = 0
            auto_explain.log_analyze = on
            auto_explain.log_buffers = on
            auto_explain.log_timing = off
            """;

    private static final Pattern BEGINNING = Pattern.compile("LOG:  duration: ([0-9.]+) ms  plan:");
    private static final Pattern ESTIMATE = Pattern.compile("  \\(cost=[^)]*\\)");
    private static final Pattern ROWS = Pattern.compile("\\(actual rows=([0-9]+)[0-9.]* loops=([0-9]+)\\)");

    private final Installation atrium;
    private final Path settings;
    private final Path log;

    Plans(Installation atrium) throws IOException {
        this.atrium = atrium;
        this.settings = atrium.folder().resolve("postgres/postgresql.auto.conf");
        this.log = atrium.folder().resolve("postgres.log");
        change(SETTINGS);
    }

    /**
     * How one statement was executed.
     *
     * @param millis within PostgreSQL
     * @param pages of 8 kB that were looked at
     * @param steps one line each, those that feed another indented below it
     */
    record Plan(double millis, long pages, List<String> steps) {}

    /** A place in the log. */
    long mark() throws IOException {
        return Files.size(log);
    }

    /** The plans of all statements that ended after a mark. */
    List<Plan> since(long mark) throws IOException {
        byte[] written;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(mark);
            written = new byte[(int) (file.length() - mark)];
            file.readFully(written);
        }
        List<Plan> plans = new ArrayList<>();
        for (String entry : new String(written, StandardCharsets.UTF_8).split("\n(?!\t)")) {
            Matcher beginning = BEGINNING.matcher(entry);
            if (beginning.find()) {
                plans.add(plan(Double.parseDouble(beginning.group(1)), entry));
            }
        }
        return plans;
    }

    private static Plan plan(double millis, String entry) {
        List<String> steps = new ArrayList<>();
        long pages = -1;
        for (String line : entry.lines().toList()) {
            if (line.contains("(cost=")) {
                steps.add(step(line.substring(1)));
            } else if (line.contains("Buffers: ") && pages < 0) {
                pages = count(line, "hit") + count(line, "read");
            } else if (line.contains("Rows Removed by") || line.contains("Sort Method: ")) {
                steps.add(line.substring(1));
            }
        }
        return new Plan(millis, Math.max(0, pages), steps);
    }

    private static String step(String line) {
        String plain = ESTIMATE.matcher(line).replaceFirst("");
        return ROWS.matcher(plain)
                .replaceFirst(found -> found.group(2).equals("1")
                        ? found.group(1) + " rows"
                        : found.group(2) + " times " + found.group(1) + " rows");
    }

    private static long count(String line, String kind) {
        Matcher found = Pattern.compile("shared.*?" + kind + "=([0-9]+)").matcher(line);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private void change(String added) throws IOException {
        String kept = Files.readString(settings);
        int mark = kept.indexOf(MARK);
        Files.writeString(settings, (mark < 0 ? kept : kept.substring(0, mark)) + added);
        new ProcessBuilder("kill", "-HUP", Long.toString(atrium.postmasterPid()))
                .start()
                .onExit()
                .join();
    }

    @Override
    public void close() throws IOException {
        change("");
    }
}
