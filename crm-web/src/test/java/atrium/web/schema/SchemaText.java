package atrium.web.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes a database's schema from its catalog, the same text for the same schema. */
final class SchemaText {

    private static final String EXTENSIONS =
            "SELECT 'EXTENSION ' || extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1";

    // What belongs to an extension is the extension's.
    private static final String FUNCTIONS = """
            SELECT pg_get_functiondef(p.oid) FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            ORDER BY p.proname, pg_get_function_identity_arguments(p.oid)
            """;

    private static final String VIEWS = """
            SELECT 'VIEW ' || c.relname || E'\\n' || pg_get_viewdef(c.oid) FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.relname
            """;

    private static final String SEQUENCES = """
            SELECT 'SEQUENCE ' || c.relname || ' ' || format_type(s.seqtypid, NULL) FROM pg_class c
            JOIN pg_sequence s ON s.seqrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname
            """;

    private static final String TABLES = """
            SELECT quote_ident(c.relname) FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND c.relname <> 'flyway_schema_history'
            ORDER BY c.relname
            """;

    private static final String COLUMNS = """
            SELECT '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
              || CASE WHEN a.attidentity <> '' THEN ' IDENTITY' ELSE '' END
              || CASE WHEN a.attgenerated <> '' THEN ' GENERATED AS ' WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' ELSE '' END
              || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = '%1$s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attname
            """;

    private static final String CONSTRAINTS = """
            SELECT '  CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = '%1$s'::regclass AND contype <> 'n' ORDER BY conname
            """;

    private static final String INDEXES = """
            SELECT '  ' || pg_get_indexdef(indexrelid) FROM pg_index
            WHERE indrelid = '%1$s'::regclass
              AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
            ORDER BY indexrelid::regclass::text
            """;

    private static final String TRIGGERS = """
            SELECT '  ' || pg_get_triggerdef(oid) FROM pg_trigger
            WHERE tgrelid = '%1$s'::regclass AND NOT tgisinternal ORDER BY tgname
            """;

    private final Connection connection;

    SchemaText(Connection connection) {
        this.connection = connection;
    }

    String write() throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.addAll(ask(EXTENSIONS));
        lines.add("");
        for (String function : ask(FUNCTIONS)) {
            lines.add(function.strip());
            lines.add("");
        }
        lines.addAll(ask(SEQUENCES));
        lines.addAll(ask(VIEWS));
        for (String table : ask(TABLES)) {
            lines.add("TABLE " + table);
            for (String part : List.of(COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS)) {
                lines.addAll(ask(part.formatted(table)));
            }
            lines.add("");
        }
        return String.join("\n", lines).strip() + "\n";
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
