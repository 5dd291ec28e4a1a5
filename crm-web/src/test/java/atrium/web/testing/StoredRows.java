package atrium.web.testing;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables hold, as a checksum each, to show that a refused request changed nothing. */
public final class StoredRows {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
              AND table_name NOT LIKE 'spring_session%' AND table_name NOT IN ('scheduled_tasks', 'flyway_schema_history')
              AND table_name NOT LIKE '%bucket%' AND table_name NOT LIKE '%tally'
              AND table_name NOT IN ('outgoing_mail', 'push_message', 'record_quality', 'quality_due', 'quality_trend', 'quality_recount')
            """;

    private StoredRows() {}

    /**
     * Checksum by table; sessions, job heartbeats, the brake on guessing, what is found in records in the background and what is
     * told from there by mail and push are left out, as they move by themselves.
     */
    public static Map<String, String> of(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Map<String, String> sums = new TreeMap<>();
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            String row = table.equals("notification") ? "(to_jsonb(t) - '{mail_at,push_at}'::text[])::text" : "t::text";
            sums.put(
                    table,
                    jdbc.sql("SELECT count(*) || ' ' || coalesce(sum(hashtext(%s)::bigint), 0) FROM %s t"
                                    .formatted(row, table))
                            .query(String.class)
                            .single());
        }
        return sums;
    }
}
