package atrium.domain.customfields;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and ends that the values of a field are unique. As long as they are, triggers on the records' tables keep them in
 * {@code custom_unique}, whatever writes the records.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomUniques {

    private final JdbcClient jdbc;

    CustomUniques(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes up what records hold, after the field was stored as unique. Who writes such records waits meanwhile; who began
     * to write before is waited for, so that nothing slips through.
     *
     * @throws InvalidRecord when several records hold the same
     */
    void begin(CustomField field, String table) {
        jdbc.sql("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE").update();
        long doubled = jdbc.sql("""
                        SELECT count(*) FROM (
                          SELECT FROM %s WHERE custom ->> :key IS NOT NULL GROUP BY custom_key(custom ->> :key) HAVING count(*) > 1)
                        """.formatted(table))
                .param("key", field.key())
                .query(Long.class)
                .single();
        if (doubled > 0) {
            throw new InvalidRecord(
                    List.of(new InvalidValue("customUnique", "custom.problem.doubled", String.valueOf(doubled))));
        }
        jdbc.sql("""
                        INSERT INTO custom_unique (field_id, value, record_type, record_id)
                        SELECT :id, custom_key(custom ->> :key), :type, id FROM %s WHERE custom ->> :key IS NOT NULL
                        """.formatted(table))
                .param("id", field.id())
                .param("key", field.key())
                .param("type", field.recordType())
                .update();
    }

    void end(CustomField field) {
        jdbc.sql("DELETE FROM custom_unique WHERE field_id = :id")
                .param("id", field.id())
                .update();
    }
}
