package atrium.domain.customers;

import static atrium.domain.records.FieldKind.*;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.FieldReader;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The text form of a contact's fields, which forms, imports, edits and the audit log share. */
final class ContactText {

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("firstName", TEXT, 150),
            RecordField.of("lastName", TEXT, 150),
            RecordField.record("account", "account"),
            RecordField.of("accountSince", DATE, 10),
            RecordField.of("jobTitle", TEXT, 200),
            RecordField.of("email", EMAIL, EmailAddress.MAX_LENGTH),
            RecordField.of("phone", PHONE, 60),
            RecordField.of("mobile", PHONE, 60),
            RecordField.of("otherEmails", EMAILS, ContactPointText.MAX_LENGTH),
            RecordField.of("otherPhones", PHONES, ContactPointText.MAX_LENGTH),
            RecordField.of("otherAddresses", ADDRESSES, ContactPointText.MAX_LENGTH),
            RecordField.of("links", LINKS, ContactPointText.MAX_LENGTH),
            new RecordField("lifecycle", CHOICE, 20, Lifecycle.CODES),
            RecordField.of("street", TEXT, 500),
            RecordField.of("postalCode", TEXT, 40),
            RecordField.of("city", TEXT, 200),
            RecordField.of("region", TEXT, 200),
            RecordField.of("country", COUNTRY, 2),
            RecordField.of("description", LONG_TEXT, 20_000),
            RecordField.of("externalId", TEXT, 200),
            RecordField.of("owner", PERSON, 36),
            RecordField.of("team", TEAM, 36));

    /** What nobody can be kept from seeing who sees such records. */
    static final Map<String, KeptOpen> KEPT_OPEN = Map.of(
            "firstName", KeptOpen.NAME,
            "lastName", KeptOpen.NAME,
            "account", KeptOpen.PLACE,
            "accountSince", KeptOpen.PLACE,
            "lifecycle", KeptOpen.PLACE,
            "owner", KeptOpen.PLACE,
            "team", KeptOpen.PLACE);

    private ContactText() {}

    static ContactFacts read(FieldReader reader, CustomFieldSet custom) {
        PostalAddress address = AddressText.read(reader);
        String country = address == null ? null : address.country();
        ContactFacts facts = new ContactFacts(
                reader.text("firstName", 150),
                reader.text("lastName", 150),
                reader.text("externalId", 200),
                reader.email("email"),
                reader.phone("phone", country),
                reader.phone("mobile", country),
                reader.text("jobTitle", 200),
                reader.id("account"),
                reader.date("accountSince"),
                reader.text("description", 20_000),
                address,
                Lifecycle.of(Objects.requireNonNullElse(reader.choice("lifecycle", Lifecycle.CODES), "lead")),
                ContactPointText.read(reader, country),
                custom.read(reader));
        if (facts.name().isEmpty() && reader.problems().isEmpty()) {
            reader.wrong("lastName", "contact.problem.nothing-known", "");
        }
        return facts;
    }

    static Map<String, String> write(ContactFacts facts, Ownership ownership) {
        TextForm text = new TextForm();
        text.put("firstName", facts.firstName());
        text.put("lastName", facts.lastName());
        text.put("externalId", facts.externalId());
        text.put("email", facts.email());
        text.put("phone", facts.phone());
        text.put("mobile", facts.mobile());
        text.put("jobTitle", facts.jobTitle());
        text.put("account", facts.accountId());
        text.put("accountSince", facts.accountSince());
        text.put("description", facts.description());
        text.put("lifecycle", facts.lifecycle().code());
        ContactPointText.write(facts.points(), text);
        text.put(facts.address());
        text.put(ownership);
        text.put(facts.custom());
        return text.values();
    }
}
