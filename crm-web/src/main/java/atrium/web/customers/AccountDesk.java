package atrium.web.customers;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.Duplicate;
import atrium.domain.customers.ExactDuplicates;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The doors of accounts in the shape the pages use. */
@Component
class AccountDesk implements CustomerDesk {

    private static final List<String> ADDRESS = List.of("street", "postalCode", "city", "region", "country");

    private final RecordType type;
    private final CustomFields customFields;
    private final AccountManagement accounts;
    private final ExactDuplicates duplicates;

    AccountDesk(RecordTypes types, CustomFields customFields, AccountManagement accounts, ExactDuplicates duplicates) {
        this.customFields = customFields;
        this.type = types.of("account").orElseThrow();
        this.accounts = accounts;
        this.duplicates = duplicates;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public CustomFieldSet custom() {
        return customFields.of(type.code());
    }

    @Override
    public Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("account", List.of("name", "domain", "website", "email", "phone", "lifecycle", "parent"));
        sections.put("company", List.of("industry", "employees", "revenue", "revenueCurrency", "founded"));
        sections.put("address", ADDRESS);
        sections.put("further", List.of("otherEmails", "otherPhones", "otherAddresses", "links"));
        sections.put("belongs", List.of("owner", "team", "externalId"));
        sections.put("about", List.of("description"));
        return withCustom(sections, "belongs");
    }

    @Override
    public Map<String, List<String>> together() {
        return togetherWithCustom(Map.of("address", ADDRESS, "revenue", List.of("revenue", "revenueCurrency")));
    }

    @Override
    public UUID open(Map<String, String> values, Viewer viewer) {
        return accounts.open(values, viewer).value();
    }

    @Override
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        accounts.edit(new AccountId(id), edit, viewer);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        accounts.archive(new AccountId(id), viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        accounts.delete(new AccountId(id), viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        accounts.restore(new AccountId(id), viewer);
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        return accounts.fields(new AccountId(id), viewer);
    }

    @Override
    public List<Duplicate> duplicates(Map<String, String> typed, @Nullable UUID self, Viewer viewer) {
        return duplicates.ofAccount(typed, self, viewer);
    }
}
