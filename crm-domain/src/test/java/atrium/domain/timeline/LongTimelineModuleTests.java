package atrium.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.TimelineGroup;
import atrium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer with a long story among others: what is chosen of it is found from the index, without fetching the entries that
 * are left out; seen by the rows fetched, not by the clock.
 */
class LongTimelineModuleTests {

    private static final RecordRef CUSTOMER = new RecordRef("account", new UUID(1, 1));
    private static final int ENTRIES = 10_000;
    private static final int FEW = 500;

    static SingleConnectionDataSource connection;
    static JdbcClient jdbc;
    static TimelineRows rows;

    @BeforeAll
    static void aLongStory() throws SQLException {
        connection = new SingleConnectionDataSource(
                TestDatabase.migrated().dataSource().getConnection(), true);
        jdbc = JdbcClient.create(connection);
        // Else a vacuum can't tell yet that the rows are there to stay.
        jdbc.sql("SET synchronous_commit = on").update();
        rows = new TimelineRows(jdbc, new JsonMapper());
        jdbc.sql("""
                        INSERT INTO timeline_entry (id, at, account_id, contact_id, record_type, record_id, kind, cause, arguments,
                          changes)
                        SELECT uuidv7(), timestamptz '2020-01-01Z' + n * interval '1 minute',
                          CASE WHEN n % 10 = 0 THEN :customer ELSE ('00000000-0000-0000-0000-' || lpad((n % 5001)::text, 12, '0'))::uuid END,
                          NULL, 'note', uuidv7(), CASE WHEN n = 1000 THEN 'call.done' ELSE 'note.written' END, 'PAGE',
                          jsonb_build_array(CASE WHEN n % 2000 = 0 THEN repeat('long ', 300) ELSE 'Story ' END || n), '[]'
                        FROM generate_series(1, 10 * :entries) AS n
                        """).param("customer", CUSTOMER.id()).param("entries", ENTRIES).update();
        jdbc.sql("VACUUM (ANALYZE) timeline_entry").update();
    }

    @AfterAll
    static void close() {
        connection.destroy();
    }

    @Test
    void aRareKindIsFoundWithoutFetchingTheOthers() throws Exception {
        assertThat(fetched(() -> read(Set.of("call"), List.of(), null, false, 1)))
                .isLessThan(FEW);
        assertThat(fetched(() -> read(Set.of("file"), List.of(), null, false, 0)))
                .isLessThan(FEW);
    }

    @Test
    void wordsAreFoundWithoutFetchingTheOthersUnlessTheyAreLong() throws Exception {
        assertThat(fetched(() -> read(null, List.of("STORY", "99990"), null, false, 1)))
                .isLessThan(FEW);
        assertThat(fetched(() -> read(null, List.of("4000"), null, false, 11))).isLessThan(FEW);
        assertThat(fetched(() -> read(null, List.of("nowhere"), null, false, 0)))
                .isLessThan(FEW);
    }

    @Test
    void anyPlaceIsReachedWithoutReadingTheWay() throws Exception {
        TimelinePosition middle = TimelinePosition.before(Instant.parse("2020-01-14T00:00:00Z"));
        assertThat(fetched(() -> read(null, List.of(), middle, false, 31))).isLessThan(FEW);
        assertThat(fetched(() -> read(null, List.of(), middle, true, 31))).isLessThan(FEW);
        assertThat(fetched(() -> read(null, List.of(), null, true, 31))).isLessThan(FEW);
    }

    private static List<TimelineEntry> read(
            Set<String> subjects, List<String> words, TimelinePosition from, boolean towardsPresent, int expected) {
        List<TimelineEntry> found = rows.read(
                new TimelineRows.Chosen(
                        CUSTOMER,
                        Set.of("purchase"),
                        subjects == null ? null : List.of(new TimelineGroup("some", "any", subjects)),
                        words,
                        UUID.randomUUID()),
                new TimelineRows.Beginning(from, towardsPresent),
                31);
        assertThat(found).hasSize(expected);
        return found;
    }

    // Rows fetched from the table by following an index, or by reading it whole.
    private static long fetched(Callable<?> work) throws Exception {
        long before = total();
        work.call();
        return total() - before;
    }

    private static long total() {
        jdbc.sql("SELECT pg_stat_force_next_flush()::text").query(String.class).list();
        return jdbc.sql("""
                        SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        FROM pg_stat_user_tables WHERE relname = 'timeline_entry'
                        """).query(Long.class).single();
    }
}
