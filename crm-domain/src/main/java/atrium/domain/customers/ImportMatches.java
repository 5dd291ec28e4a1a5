package atrium.domain.customers;

import atrium.domain.records.Act;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the stored records that the rows of a chunk speak of, all with one statement. */
@Component
class ImportMatches {

    private static final String QUERY = """
            SELECT r.*, r.%1$s AS matched_by, %2$s AS readable, %3$s AS editable
            FROM %4$s r WHERE r.%1$s = ANY(:keys) AND r.deleted_at IS NULL
            ORDER BY r.created_at, r.id
            """;

    private final JdbcClient jdbc;

    ImportMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stored records by key, several where the key is ambiguous. Those the viewer may not read are left out, unless the key
     * is unique: then a new record would collide with them, and they come as not editable.
     */
    <F> Found<F> find(ImportTable<F> table, List<Row> rows, Plan plan, Viewer viewer) {
        String identity = plan.identity();
        if (identity == null) {
            return new Found<>(null, Map.of(), Map.of());
        }
        Map<String, String> keys = keys(table, identity, rows);
        Map<String, List<ImportedRecord<F>>> records = new HashMap<>();
        Visibility readable = Visibility.of(viewer, table.type(), Act.READ, "r");
        // What is shared to edit is edited one by one: a file would hand it on unseen.
        Visibility editable = Visibility.of(viewer.withoutShares(), table.type(), Act.EDIT, "r");
        String column = Objects.requireNonNull(table.identities().get(identity));
        boolean unique = identity.equals("externalId");
        jdbc.sql(QUERY.formatted(
                        column, readable.sql(), editable.sql(), table.type().table()))
                .param("keys", keys.values().stream().distinct().toArray(String[]::new))
                .params(readable.parameters())
                .params(editable.parameters())
                .query(row -> {
                    if (row.getBoolean("readable") || unique) {
                        Map<String, String> values = table.write(table.facts(row), CustomerRows.ownership(row));
                        records.computeIfAbsent(row.getString("matched_by"), key -> new ArrayList<>())
                                .add(ImportedRecord.stored(
                                        row.getObject("id", UUID.class),
                                        row.getBoolean("readable") && row.getBoolean("editable"),
                                        values));
                    }
                });
        return new Found<>(identity, keys, records);
    }

    // Names are compared in the form that only the database makes.
    private Map<String, String> keys(ImportTable<?> table, String identity, List<Row> rows) {
        String[] typed = rows.stream()
                .map(row -> row.values().get(identity))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Map<String, String> keys = new HashMap<>();
        if (identity.equals("name")) {
            jdbc.sql("SELECT typed, name_key(typed) AS key FROM unnest(:typed) AS t (typed)")
                    .param("typed", typed)
                    .query(row -> {
                        keys.put(row.getString("typed"), row.getString("key"));
                    });
            return keys;
        }
        for (String value : typed) {
            String key = table.key(identity, value);
            if (key != null) {
                keys.put(value, key);
            }
        }
        return keys;
    }

    /**
     * What was found.
     *
     * @param identity field by which rows are recognised; null when none are
     * @param keys normalised form by what was typed
     * @param records stored records by normalised form
     */
    record Found<F>(@Nullable String identity, Map<String, String> keys, Map<String, List<ImportedRecord<F>>> records) {

        @Nullable String key(Row row) {
            String typed = identity == null ? null : row.values().get(identity);
            return typed == null ? null : keys.get(typed);
        }
    }
}
