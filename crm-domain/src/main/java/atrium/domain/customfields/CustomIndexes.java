package atrium.domain.customfields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which indexes of custom fields are wanted and which are there. */
@Component
@Transactional
class CustomIndexes {

    /** The advisory lock of whoever makes and drops them. */
    static final int LOCK = 746_120_930;

    private final CustomFields fields;
    private final JdbcClient jdbc;

    CustomIndexes(CustomFields fields, JdbcClient jdbc) {
        this.fields = fields;
        this.jdbc = jdbc;
    }

    /**
     * What has to be done next.
     *
     * @param over what the index shall stand over; null when it has to go
     * @param expression whose values the planner has to know
     */
    record Step(String recordType, String key, @Nullable String over, String expression) {

        boolean making() {
            return over != null;
        }
    }

    /** Asks the database, not what this node remembers; empty when all is as it is wanted. */
    @Transactional(readOnly = true)
    public Optional<Step> next() {
        Map<String, Boolean> there = there();
        List<CustomField> all = jdbc.sql("SELECT " + CustomFields.COLUMNS
                        + " FROM custom_field WHERE removed_at IS NULL AND fast ORDER BY record_type, position")
                .query(fields.row())
                .list();
        Map<String, CustomField> wanted =
                all.stream().filter(CustomIndexes::makeable).collect(Collectors.toMap(CustomField::key, one -> one));
        Optional<Step> leaving = there.entrySet().stream()
                .filter(one -> !one.getValue()
                        || !wanted.containsKey(one.getKey())
                        || !CustomIndexSql.serves(wanted.get(one.getKey())))
                .map(one -> new Step("", one.getKey(), null, ""))
                .findFirst();
        return leaving.or(() -> all.stream()
                .filter(field -> wanted.containsKey(field.key()) && !there.containsKey(field.key()))
                .map(field -> new Step(
                        field.recordType(), field.key(), CustomIndexSql.over(field), CustomIndexSql.expression(field)))
                .findFirst());
    }

    private static boolean makeable(CustomField field) {
        return field.index().problem() == null && field.kind().indexed();
    }

    // By key, and whether each is whole: one that was interrupted is kept up with every change, but serves nobody.
    private Map<String, Boolean> there() {
        Map<String, Boolean> there = new HashMap<>();
        jdbc.sql("""
                        SELECT substr(c.relname, :from) AS key, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE starts_with(c.relname, :prefix) AND c.relnamespace = current_schema()::regnamespace
                        """)
                .param("from", CustomIndexSql.PREFIX.length() + 1)
                .param("prefix", CustomIndexSql.PREFIX)
                .query(row -> {
                    there.put(row.getString("key"), row.getBoolean("indisvalid"));
                });
        return there;
    }

    /** Lists count on an index over this from now on. */
    public void serves(Step step) {
        tell(step.key(), step.over(), null);
    }

    /** Lists count on no index from now on; what went wrong with it is still known. */
    public void leaves(Step step) {
        jdbc.sql("UPDATE custom_field SET index_over = NULL WHERE key = :key")
                .param("key", step.key())
                .update();
        fields.changed();
    }

    /** It is not tried again by itself. */
    public void failed(Step step, String problem) {
        tell(step.key(), null, problem);
    }

    private void tell(String key, @Nullable String over, @Nullable String problem) {
        jdbc.sql("UPDATE custom_field SET index_over = :over, index_problem = :problem WHERE key = :key")
                .param("over", over)
                .param("problem", problem)
                .param("key", key)
                .update();
        fields.changed();
    }

    /**
     * Whether no index is over the field, nor can be until somebody wants one: none is there, and nobody makes one who saw an
     * older wish. The index of a number refuses records that hold something else in the field.
     */
    @Transactional(readOnly = true)
    public boolean restsWithout(CustomField field) {
        return !field.index().wanted()
                && jdbc.sql("""
                        SELECT to_regclass(:name) IS NULL AND NOT EXISTS (SELECT FROM pg_locks
                          WHERE locktype = 'advisory' AND classid = 0 AND objid = :lock AND objsubid = 1
                            AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
                        """)
                        .param("lock", LOCK)
                        .param("name", CustomIndexSql.name(field.key()))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the account of the application may make indexes over a table. */
    @Transactional(readOnly = true)
    public boolean possible(String table) {
        return jdbc.sql("""
                        SELECT pg_has_role(relowner, 'USAGE') AND has_schema_privilege(relnamespace, 'CREATE') FROM pg_class
                        WHERE oid = CAST(:table AS regclass)
                        """).param("table", table).query(Boolean.class).single();
    }
}
