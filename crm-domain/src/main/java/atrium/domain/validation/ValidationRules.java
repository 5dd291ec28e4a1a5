package atrium.domain.validation;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.RecordRules;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells which rules there are, as everything that writes records asks; remembers them for a moment. */
@Component
class ValidationRules implements RecordRules {

    // So long another node may know an older state, in nanoseconds.
    private static final long REMEMBERED = 2_000_000_000L;

    static final RowMapper<ValidationRule> ROW = (row, number) -> new ValidationRule(
            row.getObject("id", UUID.class),
            row.getString("record_type"),
            row.getString("message"),
            ConditionText.parse(row.getString("applies_when")),
            ConditionText.parse(row.getString("demands")));

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordTypes> types;
    private final Clock clock;

    private volatile @Nullable Known known;

    // The types' own features ask for rules, and so they can only be asked for later.
    ValidationRules(JdbcClient jdbc, ObjectProvider<RecordTypes> types, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.clock = clock;
    }

    private record Known(long version, Map<String, List<ValidationRule>> byType, long readAt) {}

    @Override
    public Check of(String recordType, Viewer viewer) {
        List<ValidationRule> rules = all(recordType);
        if (rules.isEmpty()) {
            return NONE;
        }
        ConditionFields fields = RuleFields.of(types.getObject().of(recordType).orElseThrow());
        return new RuleCheck(
                rules.stream().filter(rule -> rule.usable(fields)).toList(), fields, Standpoint.of(viewer, clock));
    }

    /** Those of a record type, the oldest first. */
    List<ValidationRule> all(String recordType) {
        return known().byType.getOrDefault(recordType, List.of());
    }

    // What a transaction changes it sees at once; the others begin to see it when it is over, however it ends.
    void changed() {
        jdbc.sql("""
                        INSERT INTO validation_rule_state (id, version) VALUES (1, 1)
                        ON CONFLICT (id) DO UPDATE SET version = validation_rule_state.version + 1
                        """).update();
        known = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private Known known() {
        Known before = known;
        if (before != null && System.nanoTime() - before.readAt < REMEMBERED) {
            return before;
        }
        long version = jdbc.sql("SELECT coalesce(max(version), 0) FROM validation_rule_state")
                .query(Long.class)
                .single();
        Known now = before != null && before.version == version
                ? new Known(version, before.byType, System.nanoTime())
                : read(version);
        known = now;
        return now;
    }

    private Known read(long version) {
        Map<String, List<ValidationRule>> byType =
                jdbc
                        .sql("SELECT * FROM validation_rule ORDER BY record_type, created_at, id")
                        .query(ROW)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(ValidationRule::recordType));
        return new Known(version, byType, System.nanoTime());
    }
}
