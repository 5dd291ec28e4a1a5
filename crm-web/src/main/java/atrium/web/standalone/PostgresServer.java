package atrium.web.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Starts and stops the server of one {@link PostgresFolder}. */
final class PostgresServer {

    private static final int ATTEMPTS = 3;
    private static final long LOG_BYTES = 10L * 1024 * 1024;
    private static final String SECONDS_TO_RECOVER = "300";
    private static final String SECONDS_TO_STOP = "60";

    private final PostgresFolder folder;
    private final Path log;
    private int port;

    PostgresServer(PostgresFolder folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    int port() {
        return port;
    }

    /** Starts it on a free port of this machine. */
    void start() throws IOException {
        prepareLog();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            folder.configure(port);
            long logged = Files.size(log);
            Command start =
                    folder.run("pg_ctl", List.of("start", "-w", "-t", SECONDS_TO_RECOVER, "-l", log.toString()), "");
            if (start.succeeded()) {
                return;
            }
            String reason = reason(logged, start.output());
            if (attempt == ATTEMPTS || !reason.contains("could not create any TCP/IP sockets")) {
                throw new EmbeddedDatabaseFailure(
                        "The embedded PostgreSQL did not start: " + reason,
                        "What it wrote stands in " + log + ". Any other PostgreSQL 18 can be used with"
                                + " spring.datasource.url.");
            }
        }
    }

    /** Ends connections and waits until everything is written. */
    void stop() throws IOException {
        Command stop = folder.run("pg_ctl", List.of("stop", "-w", "-m", "fast", "-t", SECONDS_TO_STOP), "");
        if (!stop.succeeded()) {
            throw new IOException("PostgreSQL did not stop: " + stop.output());
        }
    }

    /** Stops what an application that was killed left running. */
    void stopOrphan() throws IOException {
        Path pidFile = folder.path().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
        boolean runs = !lines.isEmpty()
                && ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip())))
                        .filter(this::isOurs)
                        .isPresent();
        if (runs) {
            stop();
        } else {
            // The number may belong to any other program by now, and PostgreSQL would wait for that.
            Files.delete(pidFile);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        String programs = folder.binaries().folder().toString();
        Predicate<String> namesUs =
                text -> text.contains(programs) || text.contains(folder.path().toString());
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.contains("postgres")).isPresent()
                && (info.command().filter(namesUs).isPresent()
                        || info.commandLine().filter(namesUs).isPresent());
    }

    private void prepareLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
            folder.user().handOver(log);
        }
    }

    private String reason(long logged, String otherwise) throws IOException {
        List<String> errors = new ArrayList<>();
        String written = Files.readString(log, StandardCharsets.ISO_8859_1);
        try (Stream<String> lines =
                written.substring((int) Math.min(logged, written.length())).lines()) {
            lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                    .forEach(errors::add);
        }
        return errors.isEmpty() ? otherwise.strip() : String.join("; ", errors);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
