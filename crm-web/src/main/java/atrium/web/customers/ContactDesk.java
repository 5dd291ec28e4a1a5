package atrium.web.customers;

import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The doors of contacts in the shape the pages use. */
@Component
class ContactDesk implements CustomerDesk {

    private static final List<String> ADDRESS = List.of("street", "postalCode", "city", "region", "country");

    private final RecordType type;
    private final CustomFields customFields;
    private final ContactManagement contacts;
    private final ExactDuplicates duplicates;

    ContactDesk(RecordTypes types, CustomFields customFields, ContactManagement contacts, ExactDuplicates duplicates) {
        this.customFields = customFields;
        this.type = types.of("contact").orElseThrow();
        this.contacts = contacts;
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
        sections.put("person", List.of("firstName", "lastName", "account", "jobTitle", "accountSince", "lifecycle"));
        sections.put("reach", List.of("email", "phone", "mobile"));
        sections.put("address", ADDRESS);
        sections.put("further", List.of("otherEmails", "otherPhones", "otherAddresses", "links"));
        sections.put("belongs", List.of("owner", "team", "externalId"));
        sections.put("about", List.of("description"));
        return withCustom(sections, "belongs");
    }

    @Override
    public Map<String, List<String>> together() {
        return togetherWithCustom(Map.of(
                "name", List.of("firstName", "lastName"),
                "account", List.of("account", "accountSince"),
                "address", ADDRESS));
    }

    @Override
    public UUID open(Map<String, String> values, Viewer viewer) {
        return contacts.open(values, viewer).value();
    }

    @Override
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        contacts.edit(new ContactId(id), edit, viewer);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        contacts.archive(new ContactId(id), viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        contacts.delete(new ContactId(id), viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        contacts.restore(new ContactId(id), viewer);
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        return contacts.fields(new ContactId(id), viewer);
    }

    @Override
    public List<Duplicate> duplicates(Map<String, String> typed, @Nullable UUID self, Viewer viewer) {
        return duplicates.ofContact(typed, self, viewer);
    }

    @Override
    public Set<String> demanded() {
        return Set.of();
    }

    @Override
    public String name(Map<String, String> values) {
        return (values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", "")).strip();
    }
}
