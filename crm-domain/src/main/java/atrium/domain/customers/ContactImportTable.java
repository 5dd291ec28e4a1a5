package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.events.Actor;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ContactCreated;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as the bulk form of the import sees them. */
final class ContactImportTable implements ImportTable<ContactFacts> {

    static final List<String> IDENTITIES = List.of("externalId", "email");

    private static final Map<String, String> KEY_COLUMNS = Map.of("externalId", "external_id", "email", "email_key");

    private static final ImportColumns COLUMNS = written();

    // Row by row through an index: left to choose, the planner reads the whole table for each chunk.
    private static final String LOOKALIKES = """
            WITH row AS MATERIALIZED (
              SELECT number, email, fold(btrim(coalesce("firstName", '') || ' ' || coalesce("lastName", ''))) AS name
              FROM json_to_recordset(:rows::json) AS row (number bigint, "firstName" text, "lastName" text, email text))
            SELECT number FROM row CROSS JOIN LATERAL (SELECT FROM contact c
              WHERE c.email_key = row.email AND c.created_at < :startedAt AND c.deleted_at IS NULL LIMIT 1) AS same
            UNION SELECT number FROM row CROSS JOIN LATERAL (SELECT FROM contact c
              WHERE c.name_key = row.name AND c.created_at < :startedAt AND c.deleted_at IS NULL LIMIT 1) AS same
            WHERE name <> ''
            """;

    private final ContactRecords type;

    ContactImportTable(ContactRecords type) {
        this.type = type;
    }

    private static ImportColumns written() {
        Map<String, String> types = new HashMap<>();
        for (String column :
                List.of("first_name", "last_name", "external_id", "email", "mobile", "mobile_e164", "job_title")) {
            types.put(column, "text");
        }
        for (String column : List.of("account_id", "account_owner_id", "account_team_id")) {
            types.put(column, "uuid");
        }
        types.put("account_since", "date");
        CustomerLine.COLUMNS.forEach(types::put);
        return new ImportColumns(types);
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public CustomFieldSet custom() {
        return type.custom();
    }

    @Override
    public Map<String, String> identities() {
        return KEY_COLUMNS;
    }

    @Override
    public @Nullable String key(String field, String typed) {
        return field.equals("email")
                ? EmailAddress.parse(typed).map(EmailAddress::key).orElse(null)
                : typed.strip();
    }

    @Override
    public ContactFacts read(FieldReader reader) {
        return ContactText.read(reader, type.custom());
    }

    @Override
    public ContactFacts facts(ResultSet row) throws SQLException {
        return ContactDirectory.facts(row);
    }

    @Override
    public Map<String, String> write(ContactFacts facts, Ownership ownership) {
        return ContactText.write(facts, ownership);
    }

    @Override
    public Map<String, Object> line(
            UUID id, ContactFacts facts, Ownership ownership, Ownership accountOwnership, Instant at) {
        PhoneNumber mobile = facts.mobile();
        Map<String, Object> line = CustomerLine.of(
                id,
                facts.phone(),
                facts.description(),
                facts.address(),
                facts.lifecycle(),
                facts.points(),
                facts.custom(),
                ownership,
                at);
        line.put("first_name", facts.firstName());
        line.put("last_name", facts.lastName());
        line.put("external_id", facts.externalId());
        line.put("email", facts.email());
        line.put("mobile", mobile == null ? null : mobile.typed());
        line.put("mobile_e164", mobile == null ? null : mobile.e164());
        line.put("job_title", facts.jobTitle());
        line.put("account_since", facts.accountSince());
        line.put("account_id", facts.accountId());
        line.put("account_owner_id", accountOwnership.ownerId());
        line.put("account_team_id", accountOwnership.teamId());
        return line;
    }

    @Override
    public @Nullable UUID account(ContactFacts facts) {
        return facts.accountId();
    }

    @Override
    public ImportColumns columns() {
        return COLUMNS;
    }

    @Override
    public String lookalikes() {
        return LOOKALIKES;
    }

    @Override
    public RecordEvent created(UUID id, ContactFacts facts, List<FieldChange> changes, Actor actor, Instant at) {
        return new ContactCreated(id, facts.accountId(), facts.name(), changes, actor, at);
    }

    @Override
    public RecordEvent changed(UUID id, ContactFacts facts, List<FieldChange> changes, Actor actor, Instant at) {
        return new ContactChanged(id, facts.accountId(), facts.name(), changes, actor, at);
    }
}
