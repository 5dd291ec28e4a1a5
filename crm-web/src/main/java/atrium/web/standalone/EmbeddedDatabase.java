package atrium.web.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL beside the application, whose data stay in a folder between runs. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String PASSWORD_FILE = "database-password";
    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataFolder data;
    private final PostgresServer server;
    private final String password;

    private EmbeddedDatabase(DataFolder data, PostgresServer server, String password) {
        this.data = data;
        this.server = server;
        this.password = password;
    }

    /** Starts the database of a folder, and makes it at the first time; fails with an {@link EmbeddedDatabaseFailure}. */
    static EmbeddedDatabase start(Path folder) {
        DataFolder data = DataFolder.take(folder.toAbsolutePath().normalize());
        try {
            return start(data);
        } catch (IOException failure) {
            release(data, failure);
            throw new EmbeddedDatabaseFailure(
                    "The embedded database could not be started: " + failure.getMessage(),
                    "Look at the files in " + data.path() + ", or give the address of a PostgreSQL 18 with"
                            + " spring.datasource.url.",
                    failure);
        } catch (RuntimeException failure) {
            release(data, failure);
            throw failure;
        }
    }

    private static EmbeddedDatabase start(DataFolder data) throws IOException {
        PlainUser user = PlainUser.ofThisProcess();
        user.letThrough(data.path());
        PostgresBinaries binaries = PostgresBinaries.unpackInto(data.path());
        PostgresFolder folder = new PostgresFolder(data.path().resolve("postgres"), binaries, user);
        PostgresServer server = new PostgresServer(folder, data.path().resolve("postgres.log"));
        String password = prepare(data, folder, server);
        server.start();
        return new EmbeddedDatabase(data, server, password);
    }

    private static String prepare(DataFolder data, PostgresFolder folder, PostgresServer server) throws IOException {
        Path passwordFile = data.path().resolve(PASSWORD_FILE);
        if (folder.exists()) {
            folder.requireVersion();
            server.stopOrphan();
            if (Files.exists(passwordFile)) {
                return Files.readString(passwordFile);
            }
        }
        String password = random();
        data.requireSpace();
        if (folder.exists()) {
            folder.changePassword(password);
        } else {
            folder.create(data, random(), password);
        }
        data.writeSecret(PASSWORD_FILE, password);
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void release(DataFolder data, Exception failure) {
        try {
            data.close();
        } catch (IOException again) {
            failure.addSuppressed(again);
        }
    }

    @Override
    public String getUsername() {
        return PostgresFolder.NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresFolder.NAME;
    }

    /** Called after everything that holds a connection was closed. */
    @Override
    public void close() throws IOException {
        try (data) {
            server.stop();
        }
    }
}
