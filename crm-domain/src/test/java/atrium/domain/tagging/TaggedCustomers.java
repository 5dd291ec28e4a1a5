package atrium.domain.tagging;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two accounts and a contact that carry no tags yet, and Anna who may put some on them. */
class TaggedCustomers {

    final Viewer anna;
    final RecordRef bosch;
    final RecordRef siemens;
    final RecordRef kern;

    private final Tagging tagging;
    private final Tags tags;
    private final AccountManagement accounts;
    private final EntityManager entities;

    TaggedCustomers(
            Tagging tagging,
            Tags tags,
            AccountManagement accounts,
            ContactManagement contacts,
            TestCompany company,
            EntityManager entities) {
        this.tagging = tagging;
        this.tags = tags;
        this.accounts = accounts;
        this.entities = entities;
        anna = company.allSeeing("Anna");
        bosch = account("Bosch");
        siemens = account("Siemens");
        kern = new RecordRef(
                "contact", contacts.open(Map.of("lastName", "Kern"), anna).value());
        entities.flush();
    }

    RecordRef account(String name) {
        RecordRef account = new RecordRef(
                "account",
                accounts.open(Map.of("name", name, "region", region()), anna).value());
        entities.flush();
        return account;
    }

    /** Of these accounts alone: those of other tests are of other regions. */
    String region() {
        return "Region " + anna.personId();
    }

    void tag(RecordRef record, String... names) {
        List.of(names).forEach(name -> tagging.putOn(record, name, anna));
    }

    /** Why Bosch can't carry a tag of this name; empty when it now does. */
    String problem(String typed) {
        try {
            tag(bosch, typed);
            return "";
        } catch (InvalidRecord invalid) {
            return invalid.problems().get(0).messageKey();
        }
    }

    UUID id(String name) {
        return tags.all().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<String> names(RecordRef record) {
        return tags.of(record).stream().map(Tag::name).toList();
    }
}
