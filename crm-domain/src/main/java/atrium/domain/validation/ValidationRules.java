package atrium.domain.validation;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.RecordRules;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Remembered;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which rules there are, as everything that writes records asks; remembers them for a moment. */
@Component
public class ValidationRules implements RecordRules {

    static final RowMapper<ValidationRule> ROW = (row, number) -> new ValidationRule(
            row.getObject("id", UUID.class),
            row.getString("record_type"),
            row.getString("message"),
            ConditionText.parse(row.getString("applies_when")),
            ConditionText.parse(row.getString("demands")));

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordTypes> types;
    private final Clock clock;

    private final Remembered<Map<String, List<ValidationRule>>> byType;

    // The types' own features ask for rules, and so they can only be asked for later.
    ValidationRules(JdbcClient jdbc, ObjectProvider<RecordTypes> types, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.clock = clock;
        this.byType = new Remembered<>(jdbc, "validation_rule_state", this::read);
    }

    @Override
    public Check of(String recordType, Viewer viewer) {
        List<ValidationRule> rules = usable(recordType);
        return rules.isEmpty()
                ? NONE
                : new RuleCheck(
                        rules,
                        fields(recordType),
                        Standpoint.of(viewer, clock),
                        viewer.fields().hidden(recordType));
    }

    /** Those of a record type that can be held against its records, because all that they ask for is there. */
    public List<ValidationRule> usable(String recordType) {
        List<ValidationRule> rules = all(recordType);
        if (rules.isEmpty()) {
            return rules;
        }
        ConditionFields fields = fields(recordType);
        return rules.stream().filter(rule -> rule.usable(fields)).toList();
    }

    /** What a rule says; empty when there is none of this id. */
    public Optional<String> message(UUID id) {
        return byType.get().values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.id().equals(id))
                .map(ValidationRule::message)
                .findFirst();
    }

    private ConditionFields fields(String recordType) {
        return RuleFields.of(types.getObject().of(recordType).orElseThrow());
    }

    /** Those of a record type, the oldest first. */
    List<ValidationRule> all(String recordType) {
        return byType.get().getOrDefault(recordType, List.of());
    }

    /** Must be told of each change. */
    void changed() {
        byType.changed();
    }

    private Map<String, List<ValidationRule>> read() {
        return jdbc.sql("SELECT * FROM validation_rule ORDER BY record_type, created_at, id").query(ROW).list().stream()
                .collect(Collectors.groupingBy(ValidationRule::recordType));
    }
}
