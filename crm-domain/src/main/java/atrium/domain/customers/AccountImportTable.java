package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.events.AccountChanged;
import atrium.domain.events.AccountCreated;
import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.kernel.WebDomain;
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

/** Accounts as the bulk form of the import sees them. */
final class AccountImportTable implements ImportTable<AccountFacts> {

    static final List<String> IDENTITIES = List.of("externalId", "domain", "email", "name");

    private static final Map<String, String> KEY_COLUMNS =
            Map.of("externalId", "external_id", "domain", "domain", "email", "email_key", "name", "name_key");

    private static final ImportColumns COLUMNS = written();

    // Row by row through an index: left to choose, the planner reads the whole table for each chunk.
    private static final String LOOKALIKES = """
            WITH row AS MATERIALIZED (
              SELECT number, domain, email, name_key(name) AS name
              FROM json_to_recordset(:rows::json) AS row (number bigint, name text, domain text, email text))
            SELECT number FROM row CROSS JOIN LATERAL (SELECT FROM account a
              WHERE a.name_key = row.name AND a.created_at < :startedAt AND a.deleted_at IS NULL LIMIT 1) AS same
            UNION SELECT number FROM row CROSS JOIN LATERAL (SELECT FROM account a
              WHERE a.domain = row.domain AND a.created_at < :startedAt AND a.deleted_at IS NULL LIMIT 1) AS same
            UNION SELECT number FROM row CROSS JOIN LATERAL (SELECT FROM account a
              WHERE a.email_key = row.email AND a.created_at < :startedAt AND a.deleted_at IS NULL LIMIT 1) AS same
            """;

    private final AccountRecords type;
    private final String companyCurrency;

    AccountImportTable(AccountRecords type, String companyCurrency) {
        this.type = type;
        this.companyCurrency = companyCurrency;
    }

    private static ImportColumns written() {
        Map<String, String> types = new HashMap<>();
        for (String column : List.of("name", "external_id", "domain", "website", "email", "industry")) {
            types.put(column, "text");
        }
        types.put("revenue_amount", "numeric");
        types.put("revenue_currency", "text");
        types.put("employees", "int");
        types.put("founded", "int");
        types.put("parent_id", "uuid");
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
        return switch (field) {
            case "domain" -> WebDomain.parse(typed).map(WebDomain::name).orElse(null);
            case "email" -> EmailAddress.parse(typed).map(EmailAddress::key).orElse(null);
            default -> typed.strip();
        };
    }

    @Override
    public AccountFacts read(FieldReader reader) {
        return AccountText.read(reader, companyCurrency, type.custom());
    }

    @Override
    public AccountFacts facts(ResultSet row) throws SQLException {
        return AccountDirectory.facts(row);
    }

    @Override
    public Map<String, String> write(AccountFacts facts, Ownership ownership) {
        return AccountText.write(facts, ownership);
    }

    @Override
    public Map<String, Object> line(
            UUID id, AccountFacts facts, Ownership ownership, Ownership accountOwnership, Instant at) {
        PhoneNumber phone = facts.phone();
        PostalAddress address = facts.address();
        Map<String, Object> line = CustomerLine.of(
                id,
                phone,
                facts.description(),
                address,
                facts.lifecycle(),
                facts.points(),
                facts.custom(),
                ownership,
                at);
        line.put("name", facts.name());
        line.put("external_id", facts.externalId());
        line.put("domain", facts.domain());
        line.put("website", facts.website());
        line.put("email", facts.email());
        line.put("industry", facts.industry());
        line.put("revenue_amount", facts.revenueAmount());
        line.put("revenue_currency", facts.revenueCurrency());
        line.put("employees", facts.employees());
        line.put("founded", facts.founded());
        line.put("parent_id", facts.parentId());
        return line;
    }

    @Override
    public @Nullable UUID account(AccountFacts facts) {
        return null;
    }

    @Override
    public @Nullable UUID above(AccountFacts facts) {
        return facts.parentId();
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
    public RecordEvent created(UUID id, AccountFacts facts, List<FieldChange> changes, Actor actor, Instant at) {
        return new AccountCreated(id, facts.name(), changes, actor, at);
    }

    @Override
    public RecordEvent changed(UUID id, AccountFacts facts, List<FieldChange> changes, Actor actor, Instant at) {
        return new AccountChanged(id, facts.name(), changes, actor, at);
    }
}
