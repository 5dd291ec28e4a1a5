package atrium.domain.dataexchange;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.FieldKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what values mean: for one import, and remembered for the next file of the same kind. */
@Component
class ImportMeanings {

    static final Set<FieldKind> MATCHED = EnumSet.of(FieldKind.CHOICE, FieldKind.COUNTRY, FieldKind.PERSON);

    private static final int MOST = 100;

    private static final String UNKNOWN = """
            SELECT field, arguments->>0 AS typed, count(*) AS rows FROM import_problem
            WHERE import_id = :id AND field = ANY(:fields) AND length(arguments->>0) <= 300
              AND (message_key = 'import.problem.value-left-out' OR message_key LIKE 'import.problem.no-%'
                OR message_key LIKE 'import.problem.several-%')
            GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportMeanings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    static String key(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Values that the dry run did not understand, the most frequent first; a bounded number. */
    List<UnknownValue> unknown(UUID importId, List<String> fields) {
        return jdbc.sql(UNKNOWN)
                .param("id", importId)
                .param("fields", fields.toArray(String[]::new))
                .param("most", MOST)
                .query(RecordRows.of(UnknownValue.class))
                .list();
    }

    void remember(String type, String field, String typed, String meaning) {
        jdbc.sql("""
                        INSERT INTO import_meaning (record_type, field, typed, meaning)
                        VALUES (:type, :field, :typed, :meaning)
                        ON CONFLICT (record_type, field, typed) DO UPDATE SET meaning = excluded.meaning
                        """)
                .param("type", type)
                .param("field", field)
                .param("typed", key(typed))
                .param("meaning", meaning)
                .update();
    }

    /** Lets an import go by all that is remembered now. */
    void use(UUID importId, String type) {
        Map<String, Map<String, String>> meanings = new HashMap<>();
        jdbc.sql("SELECT field, typed, meaning FROM import_meaning WHERE record_type = :type")
                .param("type", type)
                .query(row -> {
                    meanings.computeIfAbsent(row.getString("field"), field -> new HashMap<>())
                            .put(row.getString("typed"), row.getString("meaning"));
                });
        jdbc.sql("UPDATE import_run SET meanings = :meanings::jsonb WHERE id = :id")
                .param("meanings", json.writeValueAsString(meanings))
                .param("id", importId)
                .update();
    }
}
