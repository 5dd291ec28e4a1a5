package atrium.web.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers in real processes: what happens to the data when Atrium stops, is killed, or is started twice. */
class EmbeddedDatabaseTests {

    @TempDir
    static Path folder;

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "CREATE TABLE kept (word text)");
            execute(database, "INSERT INTO kept VALUES ('first')");
        }
    }

    @AfterAll
    static void nothingRunsAfterwards() {
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void dataStayBetweenRuns() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT word FROM kept WHERE word = 'first'"))
                    .isEqualTo("first");
        }
    }

    @Test
    void aKilledApplicationLosesNothingAndLeavesNoServerBehind() throws Exception {
        Process application = startApplication();
        int orphan = port();
        application.destroyForcibly().waitFor();
        assertThat(listens(orphan)).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(listens(orphan)).isFalse();
            assertThat(ask(database, "SELECT word FROM kept WHERE word = 'by the other'"))
                    .isEqualTo("by the other");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws Exception {
        Process application = startApplication();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(EmbeddedDatabaseFailure.class)
                    .hasMessage("Another Atrium is already running on the data folder " + folder + ".");
            assertThat(listens(port())).isTrue();
        } finally {
            application.destroyForcibly().waitFor();
            EmbeddedDatabase.start(folder).close();
        }
    }

    @Test
    void anAliveProcessThatOnlyHasTheNumberOfOurServerIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger.pid() + "\n");
            EmbeddedDatabase.start(folder).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndNobodyComesInWithoutPassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(
                            database,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "atrium", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void lettersOfAllLanguagesAreLetters() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT lower('ÄÖŠЖΩ')")).isEqualTo("äöšжω");
        }
    }

    @Test
    void aLostPasswordFileIsReplaced() throws Exception {
        Files.delete(folder.resolve("database-password"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT count(*) > 0 FROM kept")).isEqualTo("t");
        }
    }

    @Test
    void dataOfAnotherVersionAreNotTouched(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .isInstanceOf(EmbeddedDatabaseFailure.class)
                .hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(EmbeddedDatabaseFailure.class)
                .hasMessageContaining(file + "/data can't be written");
    }

    private static Process startApplication() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherApplication.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        assertThat(output.readLine()).isEqualTo("started");
        return process;
    }

    private static int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** Another Atrium, as far as the database is concerned. */
    static final class OtherApplication {

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            execute(database, "INSERT INTO kept VALUES ('by the other')");
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }
}
