package atrium.domain.histories;

import atrium.domain.kernel.RecordRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empty tables without their indexes and constraints, which are made anew when the rows are in: that is quicker by far than
 * keeping them up row by row.
 */
final class BareTables {

    private static final String CONSTRAINTS = """
            SELECT c.conrelid::regclass::text AS owner, c.conname::text AS name, c.contype::text AS kind, pg_get_constraintdef(c.oid) AS text
            FROM pg_constraint c
            WHERE c.contype IN ('p', 'u', 'f') AND c.conparentid = 0
              AND (c.conrelid = ANY(:tables::regclass[]) OR c.confrelid = ANY(:tables::regclass[]))
            ORDER BY CASE c.contype WHEN 'f' THEN 0 ELSE 1 END, c.oid
            """;

    private static final String INDEXES = """
            SELECT indrelid::regclass::text AS owner, indexrelid::regclass::text AS name, 'i' AS kind,
              pg_get_indexdef(indexrelid) AS text
            FROM pg_index
            WHERE indrelid = ANY(:tables::regclass[])
              AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = indexrelid AND c.contype IN ('p', 'u'))
            ORDER BY indexrelid
            """;

    private final JdbcClient jdbc;
    private final List<Part> constraints;
    private final List<Part> indexes;

    private BareTables(JdbcClient jdbc, List<Part> constraints, List<Part> indexes) {
        this.jdbc = jdbc;
        this.constraints = constraints;
        this.indexes = indexes;
    }

    private record Part(String owner, String name, String kind, String text) {}

    /**
     * Strips tables.
     *
     * @param tables of which only the empty ones are stripped
     * @param derived stripped in any case
     */
    static BareTables strip(JdbcClient jdbc, Collection<String> tables, Collection<String> derived) {
        List<String> stripped = new ArrayList<>(derived);
        for (String table : tables) {
            if (jdbc.sql("SELECT NOT EXISTS (SELECT FROM " + table + ")")
                    .query(Boolean.class)
                    .single()) {
                stripped.add(table);
            }
        }
        BareTables bare = new BareTables(jdbc, parts(jdbc, CONSTRAINTS, stripped), parts(jdbc, INDEXES, stripped));
        bare.constraints.forEach(part -> bare.run("ALTER TABLE " + part.owner() + " DROP CONSTRAINT " + part.name()));
        bare.indexes.forEach(part -> bare.run("DROP INDEX " + part.name()));
        return bare;
    }

    private static List<Part> parts(JdbcClient jdbc, String sql, List<String> tables) {
        return jdbc.sql(sql)
                .param("tables", tables.toArray(String[]::new))
                .query(RecordRows.of(Part.class))
                .list();
    }

    /** Makes the keys; rows then lie in the order of their ids, as if they had been written one after the other. */
    void addKeys() {
        for (Part part : constraints) {
            if (!part.kind().equals("f")) {
                add(part);
            }
        }
        for (Part part : constraints) {
            if (part.kind().equals("p")) {
                run("CLUSTER " + part.owner() + " USING " + part.name());
            }
        }
    }

    /** Makes all the rest, and takes stock for the planner. */
    void complete() {
        indexes.forEach(part -> run(part.text().replace(" ON ONLY ", " ON ")));
        for (Part part : constraints) {
            if (part.kind().equals("f")) {
                add(part);
            }
        }
        run("VACUUM (ANALYZE)");
    }

    private void add(Part part) {
        run("ALTER TABLE " + part.owner() + " ADD CONSTRAINT " + part.name() + " " + part.text());
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
