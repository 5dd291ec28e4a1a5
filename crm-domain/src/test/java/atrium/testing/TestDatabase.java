package atrium.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for whoever asks: copied from a template in which all migrations of the class path have run.
 *
 * @param url JDBC address
 * @param username a role that owns the database and is no superuser
 */
public record TestDatabase(String url, String username) {

    private static final String OWNER = "atrium";
    private static final String TEMPLATE = "atrium_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A fresh, migrated, otherwise empty database. */
    public static TestDatabase migrated() {
        return copyOf(Cluster.INSTANCE.template());
    }

    /** A fresh database without any table. */
    public static TestDatabase blank() {
        return copyOf("template0");
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        Cluster.INSTANCE.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + OWNER);
        return new TestDatabase(Cluster.INSTANCE.url(name), OWNER);
    }

    /** Plain connections to it, outside any pool. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(OWNER);
        return dataSource;
    }

    /** The one server of this JVM; it ends with the JVM. */
    private static final class Cluster {

        private static final Cluster INSTANCE = new Cluster();

        private final PostgresServer server = PostgresServer.start();

        private Cluster() {
            execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "'");
        }

        private synchronized String template() {
            if (!templateMade) {
                execute("CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER);
                Flyway.configure()
                        .dataSource(url(TEMPLATE), OWNER, OWNER)
                        .load()
                        .migrate();
                templateMade = true;
            }
            return TEMPLATE;
        }

        private boolean templateMade;

        private String url(String database) {
            return server.url(database);
        }

        private synchronized void execute(String sql) {
            try (Connection connection = server.admin().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
