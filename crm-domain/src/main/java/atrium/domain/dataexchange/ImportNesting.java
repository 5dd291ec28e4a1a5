package atrium.domain.dataexchange;

import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Nesting;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out which rows of a file hang below which others, so that those above go in first, wherever they stand. */
@Component
class ImportNesting {

    /** The deepest layer that goes in; rows in a ring, or deeper, are in the one below it. */
    static final int DEEPEST = 50;

    private static final String FIND = """
            INSERT INTO import_nesting (import_id, number, above, depth)
            WITH line AS MATERIALIZED (
              SELECT number, cells::json AS cells FROM import_row WHERE import_id = :id AND problem_key IS NULL),
            named AS MATERIALIZED (
              SELECT exact, key, min(number) AS number
              FROM line CROSS JOIN LATERAL (VALUES
                (false, name_key(cells ->> CAST(:name AS int))), (true, btrim(cells ->> CAST(:key AS int)))) AS k (exact, key)
              WHERE key <> '' GROUP BY exact, key),
            part AS (
              SELECT number, btrim(cells ->> CAST(:field AS int)) AS above FROM line)
            SELECT :id, p.number, coalesce(e.number, n.number), :ring
            FROM part p LEFT JOIN named e ON e.exact AND e.key = p.above
              LEFT JOIN named n ON NOT n.exact AND n.key = name_key(p.above)
            WHERE p.above <> '' AND coalesce(e.number, n.number) IS NOT NULL
            """;

    private static final String SORT = """
            WITH RECURSIVE reached (number, depth) AS (
              SELECT n.number, 1 FROM import_nesting n
              WHERE n.import_id = :id AND NOT EXISTS (
                SELECT FROM import_nesting up WHERE up.import_id = n.import_id AND up.number = n.above)
              UNION ALL
              SELECT n.number, r.depth + 1 FROM reached r
                JOIN import_nesting n ON n.import_id = :id AND n.above = r.number
              WHERE r.depth < :deepest)
            UPDATE import_nesting n SET depth = reached.depth FROM reached
            WHERE n.import_id = :id AND n.number = reached.number
            """;

    private final JdbcClient jdbc;

    ImportNesting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays the staged rows in layers. */
    @Transactional
    public void arrange(UUID importId, Importable importable, ImportPlan plan) {
        forget(importId);
        Nesting nesting = importable.nesting().orElse(null);
        if (nesting == null || !plan.fields().contains(nesting.field())) {
            return;
        }
        jdbc.sql(FIND)
                .param("id", importId)
                .param("field", column(plan, nesting.field()), Types.INTEGER)
                .param("name", column(plan, nesting.name()), Types.INTEGER)
                .param("key", column(plan, nesting.key()), Types.INTEGER)
                .param("ring", DEEPEST + 1)
                .update();
        jdbc.sql(SORT).param("id", importId).param("deepest", DEEPEST).update();
    }

    void forget(UUID importId) {
        jdbc.sql("DELETE FROM import_nesting WHERE import_id = :id")
                .param("id", importId)
                .update();
    }

    /** The next layer below this one. */
    Optional<Integer> below(UUID importId, int depth) {
        List<Integer> next = jdbc.sql("""
                        SELECT depth FROM import_nesting WHERE import_id = :id AND depth > :depth ORDER BY depth LIMIT 1
                        """)
                .param("id", importId)
                .param("depth", depth)
                .query(Integer.class)
                .list();
        return next.stream().findFirst();
    }

    private static @Nullable Integer column(ImportPlan plan, String field) {
        int column = plan.fields().indexOf(field);
        return column < 0 ? null : column;
    }
}
