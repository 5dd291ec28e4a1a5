package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atrium.domain.customfields.CustomFieldSpeed.State;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields of accounts that a test makes fast, the accounts that hold something in them, and the indexes that there are. */
record FastFields(
        CustomFieldKeeping keeping, CustomFieldSpeed speed, CustomIndexWork work, JdbcClient jdbc, Viewer admin) {

    static final UUID OCCASION = new UUID(0, 1);

    CustomField add(String kind, String choices) {
        return keeping.add(
                "account",
                Map.of("customLabel", kind + " " + UUID.randomUUID(), "customKind", kind, "customChoices", choices),
                admin);
    }

    void hurry(CustomField field) {
        change(field, Map.of("customFast", "yes"));
        try {
            work.go(OCCASION);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void change(CustomField field, Map<String, String> typed) {
        keeping.change(field.id(), new FieldEdit(Map.of(), typed), admin);
    }

    List<String> refusal(CustomField field, Map<String, String> typed) {
        return catchThrowableOfType(InvalidRecord.class, () -> change(field, typed)).problems().stream()
                .map((InvalidValue problem) -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    CustomField now(CustomField field) {
        return keeping.get(field.id(), admin);
    }

    State state(CustomField field) {
        return speed.of(now(field), admin).state();
    }

    // Every third record has nothing in a field.
    void rows(int number, Map<CustomField, List<String>> values) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        values.forEach((field, some) -> {
            int at = parts.size();
            parameters.put("k" + at, field.key());
            parameters.put("v" + at, some.toArray(String[]::new));
            parts.add(":k%1$d::text, CASE WHEN (n + %1$d) %% 3 > 0 THEN (:v%1$d::text[])[n %% %2$d + 1] END"
                    .formatted(at, some.size()));
        });
        jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, created_at, changed_at, custom)
                        SELECT uuidv7(), 0, 'Row ' || n, 'lead', now(), now(), jsonb_strip_nulls(jsonb_build_object(%s))
                        FROM generate_series(1, :rows) AS n
                        """.formatted(String.join(", ", parts)))
                .params(parameters)
                .param("rows", number)
                .update();
        jdbc.sql("ANALYZE account").update();
    }

    List<String> made() {
        return jdbc.sql("""
                        SELECT substr(c.relname, 13) || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE c.relname LIKE 'custom\\_list\\_%' ORDER BY 1
                        """).query(String.class).list();
    }

    long measured() {
        return jdbc.sql("SELECT count(*) FROM pg_statistic_ext WHERE stxname LIKE 'custom\\_list\\_%'")
                .query(Long.class)
                .single();
    }
}
