package atrium.domain.customfields;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.Standpoint;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordRules;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what custom fields name, and what holds where they say nothing. */
@Component
class CustomLookup {

    private final JdbcClient jdbc;
    private final People people;
    private final CompanyProfile company;
    private final RecordAccess access;
    private final ObjectProvider<RecordTypes> types;
    private final RecordRules rules;
    private final CustomNamings namings;
    private final Clock clock;

    // The types have custom fields themselves, and so can only be asked for later.
    CustomLookup(
            JdbcClient jdbc,
            People people,
            CompanyProfile company,
            RecordAccess access,
            ObjectProvider<RecordTypes> types,
            RecordRules rules,
            CustomNamings namings,
            Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.people = people;
        this.company = company;
        this.access = access;
        this.types = types;
        this.rules = rules;
        this.namings = namings;
    }

    /** What the company demands of records of a type. */
    RecordRules.Check rules(String recordType, Viewer viewer) {
        return rules.of(recordType, viewer);
    }

    /** What conditions can ask of records of a type. */
    ConditionFields asked(String recordType) {
        return ConditionFields.of(types.getObject().of(recordType).orElseThrow().fields());
    }

    /** The viewer at this moment. */
    Standpoint standpoint(Viewer viewer) {
        return Standpoint.of(viewer, clock);
    }

    /** Our own currency. */
    String currency() {
        return company.get().currency();
    }

    /** Whether somebody works here. */
    boolean works(UUID person) {
        return people.isActive(person);
    }

    /** Whether the viewer sees a record that a field would link to. */
    boolean sees(CustomField field, UUID id, Viewer viewer) {
        return access.visibleAmong(target(field), List.of(id), viewer).contains(id);
    }

    /** The type of the records that a field links to. */
    RecordType target(CustomField field) {
        return namings.target(field);
    }

    /** The words by which people and records are named in files. */
    CustomNamings namings() {
        return namings;
    }

    /**
     * A record that holds a value of a unique field.
     *
     * @param inBin whether it is in the recycle bin, from where it can come back with its value
     */
    record Holder(UUID record, boolean inBin) {}

    /** Who holds which of these values of a unique field; values that nobody holds are absent. */
    Map<String, Holder> holders(CustomField field, Collection<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        String table = types.getObject().of(field.recordType()).orElseThrow().table();
        Map<String, Holder> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT t.value, u.record_id, r.deleted_at IS NOT NULL AS in_bin FROM unnest(:values) AS t (value)
                        JOIN custom_unique u ON u.field_id = :field AND u.value = custom_key(t.value)
                        JOIN %s r ON r.id = u.record_id
                        """.formatted(table))
                .param("values", values.toArray(String[]::new))
                .param("field", field.id())
                .query(row -> {
                    holders.put(
                            row.getString("value"),
                            new Holder(row.getObject("record_id", UUID.class), row.getBoolean("in_bin")));
                });
        return holders;
    }
}
