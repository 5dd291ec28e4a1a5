package atrium.domain.customfields;

import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the indexes of custom fields that are wanted and drops those that are not, while people work: what is looked for is
 * the difference between the wish and the database, so that a killed node leaves nothing that the next one doesn't mend.
 */
@Component
class CustomIndexWork {

    private static final Logger LOG = LoggerFactory.getLogger(CustomIndexWork.class);

    private final CustomIndexes indexes;
    private final RecordTypes types;
    private final DataSource database;

    CustomIndexWork(CustomIndexes indexes, RecordTypes types, DataSource database) {
        this.indexes = indexes;
        this.types = types;
        this.database = database;
    }

    /**
     * Goes on until everything is as it is wanted, or somebody else is at it, who then looks once more. Nobody waits for the
     * lock: whoever makes an index waits for all that began before, so the two would wait for each other.
     */
    void go(UUID occasion) throws SQLException {
        boolean mine = true;
        while (mine && indexes.next().isPresent()) {
            try (Connection connection = database.getConnection()) {
                mine = said(connection, "SELECT pg_try_advisory_lock(" + CustomIndexes.LOCK + ")");
                if (mine) {
                    try {
                        settle(connection);
                    } finally {
                        said(connection, "SELECT pg_advisory_unlock(" + CustomIndexes.LOCK + ")");
                    }
                }
            }
        }
    }

    /** What could not be made, however often it was tried, says so. */
    void giveUp(UUID occasion) {
        indexes.next().filter(CustomIndexes.Step::making).ifPresent(step -> indexes.failed(step, "interrupted"));
    }

    private void settle(Connection connection) throws SQLException {
        for (Optional<CustomIndexes.Step> step = indexes.next(); step.isPresent(); step = indexes.next()) {
            if (step.get().making()) {
                make(connection, step.get());
            } else {
                drop(connection, step.get());
            }
        }
    }

    // Lists stop counting on it before it is gone.
    private void drop(Connection connection, CustomIndexes.Step step) throws SQLException {
        indexes.leaves(step);
        execute(connection, "DROP STATISTICS IF EXISTS " + CustomIndexSql.name(step.key()));
        execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + CustomIndexSql.name(step.key()));
    }

    // Without statistics the planner takes every value of an expression for equally rare, and those of an index over
    // some
    // rows only it doesn't use.
    private void make(Connection connection, CustomIndexes.Step step) throws SQLException {
        String table = types.of(step.recordType()).map(RecordType::table).orElseThrow();
        String name = CustomIndexSql.name(step.key());
        try {
            execute(connection, "CREATE INDEX CONCURRENTLY %s ON %s USING %s".formatted(name, table, step.over()));
            execute(connection, "CREATE STATISTICS %s ON (%s) FROM %s".formatted(name, step.expression(), table));
            execute(connection, "ANALYZE " + table);
        } catch (SQLException failure) {
            String problem = IndexProblem.of(failure).orElseThrow(() -> failure);
            LOG.warn("The index {} could not be made", name, failure);
            indexes.failed(step, problem);
            return;
        }
        indexes.serves(step);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean said(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
