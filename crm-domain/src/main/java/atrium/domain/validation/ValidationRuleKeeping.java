package atrium.domain.validation;

import atrium.domain.conditions.ConditionText;
import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes validation rules. */
@Component
@Transactional
public class ValidationRuleKeeping {

    /** Most rules of a record type. */
    public static final int MOST = 100;

    /** The type of the records that rules themselves are in the audit log. */
    public static final String TYPE = "validation-rule";

    private static final UUID NOBODY = new UUID(0, 0);

    private final ValidationRules rules;
    private final ListViews lists;
    private final RecordTypes types;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ValidationRuleKeeping(
            ValidationRules rules,
            ListViews lists,
            RecordTypes types,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.lists = lists;
        this.types = types;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Record types that can have rules. */
    public List<RecordType> types() {
        return types.all().stream().filter(RecordType::extensible).toList();
    }

    /** Those of a record type, the oldest first. */
    @Transactional(readOnly = true)
    public List<ValidationRule> of(String recordType, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return rules.all(recordType);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public ValidationRule get(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return jdbc.sql("SELECT * FROM validation_rule WHERE id = :id")
                .param("id", id)
                .query(ValidationRules.ROW)
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id)));
    }

    /** What the list of a type knows of the fields that a rule can ask for. */
    @Transactional(readOnly = true)
    public ListDefinition scope(String recordType, Viewer viewer) {
        RecordType type = type(recordType);
        return lists.read(recordType, Map.of(), viewer)
                .definition()
                .only(RuleFields.of(type).own().keySet());
    }

    /**
     * Adds a rule. Records that break it today stay as they are until somebody changes what it asks for.
     *
     * @param typed see {@link ValidationRuleText}
     * @throws InvalidRecord naming each wrong part
     */
    public ValidationRule add(String recordType, Map<String, String> typed, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        type(recordType);
        lock();
        ValidationRule rule = read(UuidV7.next(), recordType, typed, viewer);
        if (rules.all(recordType).size() >= MOST) {
            throw new InvalidRecord(List.of(
                    new InvalidValue(ValidationRuleText.MESSAGE, "validation.problem.many", String.valueOf(MOST))));
        }
        jdbc.sql("""
                        INSERT INTO validation_rule (id, record_type, message, applies_when, demands, created_at)
                        VALUES (:id, :type, :message, :when, :demand, :now)
                        """)
                .params(parameters(rule))
                .param("type", recordType)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        told(rule, "added", FieldChange.between(Map.of(), ValidationRuleText.write(rule)), viewer);
        return rule;
    }

    /**
     * Changes what was typed; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same part
     * @throws InvalidRecord naming each wrong part
     */
    public void change(UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        lock();
        ValidationRule before = get(id, viewer);
        Map<String, String> stored = ValidationRuleText.write(before);
        ValidationRule after = read(id, before.recordType(), edit.over(stored), viewer);
        List<FieldChange> changes = FieldChange.between(stored, ValidationRuleText.write(after));
        if (!changes.isEmpty()) {
            jdbc.sql("""
                            UPDATE validation_rule SET message = :message, applies_when = :when, demands = :demand
                            WHERE id = :id
                            """).params(parameters(after)).update();
            told(after, "changed", changes, viewer);
        }
    }

    /** Removes a rule; nothing demands any more what it demanded. */
    public void remove(UUID id, Viewer viewer) {
        ValidationRule rule = get(id, viewer);
        jdbc.sql("DELETE FROM validation_rule WHERE id = :id").param("id", id).update();
        told(rule, "removed", FieldChange.between(ValidationRuleText.write(rule), Map.of()), viewer);
    }

    private ValidationRule read(UUID id, String recordType, Map<String, String> typed, Viewer viewer) {
        FieldReader reader = new FieldReader(typed);
        ValidationRule rule = ValidationRuleText.read(
                reader, id, recordType, scope(recordType, viewer).fields());
        reader.orThrow();
        return rule;
    }

    private RecordType type(String recordType) {
        return types().stream()
                .filter(one -> one.code().equals(recordType))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, NOBODY)));
    }

    // Two administrators wait for each other, so that each sees what the other changed.
    private void lock() {
        jdbc.sql("LOCK TABLE validation_rule IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private static Map<String, Object> parameters(ValidationRule rule) {
        return Map.of(
                "id", rule.id(),
                "message", rule.message(),
                "when", ConditionText.write(rule.when()),
                "demand", ConditionText.write(rule.demand()));
    }

    private void told(ValidationRule rule, String deed, List<FieldChange> changes, Viewer viewer) {
        rules.changed();
        events.publishEvent(new SettingChanged(
                new RecordRef(TYPE, rule.id()), rule.message(), deed, changes, viewer.actor(), clock.instant()));
    }
}
