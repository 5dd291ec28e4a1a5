package atrium.web.standalone;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a PostgreSQL cluster with one role and one database, both called atrium.
 *
 * @param path PostgreSQL's data directory
 */
record PostgresFolder(Path path, PostgresBinaries binaries, PlainUser user) {

    static final String NAME = "atrium";

    private static final String VERSION = "18";
    private static final String SETTINGS = "atrium.conf";
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1024;

    // The locale of the machine is of no consequence: PostgreSQL's own C.UTF-8 knows all letters. Only a few functions
    // still ask the C library what a letter is, and that has one of these.
    private static final List<String> LETTERS = List.of("C.UTF-8", "en_US.UTF-8", "C");

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /**
     * Makes the cluster. It appears at its path only when it is complete, so that an interrupted start leaves nothing
     * half done. The superuser's password is known to nobody afterwards.
     */
    void create(DataFolder data, String superuserPassword, String password) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        FileSystemUtils.deleteRecursively(draft);
        PostgresFolder drafted = new PostgresFolder(draft, binaries, user);
        drafted.initialise(data, superuserPassword);
        Files.writeString(draft.resolve("postgresql.conf"), "include '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        drafted.configure(0);
        drafted.alone("""
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
                CREATE DATABASE %1$s OWNER %1$s
                REVOKE ALL ON DATABASE %1$s FROM PUBLIC
                REVOKE CONNECT ON DATABASE postgres FROM PUBLIC
                REVOKE CONNECT ON DATABASE template1 FROM PUBLIC
                """.formatted(NAME, password));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(DataFolder data, String superuserPassword) throws IOException {
        Files.createDirectory(path);
        user.handOver(path);
        Path passwordFile = data.writeSecret("superuser", superuserPassword);
        user.handOver(passwordFile);
        try {
            Command last = new Command(1, "");
            for (String letters : LETTERS) {
                last = run("initdb", initdb(letters, passwordFile), "");
                if (last.succeeded()) {
                    return;
                }
            }
            throw new EmbeddedDatabaseFailure(
                    "The embedded database could not be made: " + last.output().strip(),
                    "Remove the cause, or give the address of a PostgreSQL 18 with spring.datasource.url.");
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static List<String> initdb(String letters, Path passwordFile) {
        return List.of(
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple");
    }

    /** Fails when another major version of PostgreSQL wrote the files. */
    void requireVersion() throws IOException {
        String found = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!found.equals(VERSION)) {
            throw new EmbeddedDatabaseFailure(
                    "The data in " + path + " were written by PostgreSQL " + found + "; this Atrium brings " + VERSION
                            + ".",
                    "Start it with the Atrium that wrote them, or choose another folder with atrium.data-dir.");
        }
    }

    /** Gives the application's role a new password; the server must not run. */
    void changePassword(String password) throws IOException {
        alone("ALTER ROLE " + NAME + " PASSWORD '" + password + "'\n");
    }

    /** Writes the settings that the server reads when it starts: it listens to this machine only. */
    void configure(int port) throws IOException {
        Path settings = path.resolve(SETTINGS);
        Files.writeString(settings, """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = %dMB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                """.formatted(port == 0 ? 5432 : port, sharedBuffers()));
        user.handOver(settings);
    }

    // A sixteenth of the machine's memory; what the operating system keeps of the files has to be copied at each
    // reading.
    private static long sharedBuffers() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long sixteenth = machine.getTotalMemorySize() / (16 * 1024 * 1024);
        return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, sixteenth));
    }

    // Single-user mode: one statement per line, no server, no password.
    private void alone(String statements) throws IOException {
        Command done = run("postgres", List.of("--single", "postgres"), statements);
        if (!done.succeeded() || done.output().contains("ERROR:")) {
            throw new IOException("PostgreSQL refused: " + done.output());
        }
    }

    /** Runs one of PostgreSQL's programs on this folder. */
    Command run(String program, List<String> words, String input) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        boolean single = words.get(0).equals("--single");
        if (single) {
            command.add(words.get(0));
        }
        command.add("-D");
        command.add(path.toString());
        command.addAll(single ? words.subList(1, words.size()) : words);
        return Command.run(user.prefix(), command, input);
    }
}
