package atrium.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged application on a database of its own, started for the bench; filled when that has not been done. */
final class Installation implements AutoCloseable {

    private static final long SECONDS_TO_FILL = 7_200;
    private static final int TIMES_A_SECOND = 10;

    private final Path folder;
    private final int port;
    private final Process process;

    private Installation(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param more further settings */
    static Installation start(Path jar, Path folder, double scale, String... more) throws Exception {
        Files.createDirectories(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--atrium.demo=true",
                "--atrium.demo-scale=" + scale,
                "--atrium.data-dir=" + folder));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        Installation installation = new Installation(folder, port, process);
        installation.await();
        return installation;
    }

    private void await() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address("/actuator/health/readiness")).build();
        for (long turn = 0; turn < SECONDS_TO_FILL * TIMES_A_SECOND; turn++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Atrium did not start; see the log beside " + folder);
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // In a moment.
            }
            Thread.sleep(1_000 / TIMES_A_SECOND);
        }
        throw new IllegalStateException("Atrium was not ready in time");
    }

    Path folder() {
        return folder;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Database database() throws IOException {
        String password = Files.readString(folder.resolve("database-password"));
        return new Database("jdbc:postgresql://127.0.0.1:" + databasePort() + "/atrium", password);
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmaster().get(3).strip());
    }

    ProcessTimes times() throws IOException {
        return ProcessTimes.of(process.pid(), postmasterPid());
    }

    long postmasterPid() throws IOException {
        return Long.parseLong(postmaster().get(0).strip());
    }

    /** Resident memory of the application in MB. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
