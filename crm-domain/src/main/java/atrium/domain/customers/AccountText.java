package atrium.domain.customers;

import static atrium.domain.records.FieldKind.*;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.kernel.WebDomain;
import atrium.domain.records.FieldReader;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text form of an account's fields, which forms, imports, edits and the audit log share. */
final class AccountText {

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("name", TEXT, 300),
            RecordField.of("domain", DOMAIN, 253),
            RecordField.of("website", WEB_ADDRESS, 2000),
            RecordField.of("email", EMAIL, EmailAddress.MAX_LENGTH),
            RecordField.of("phone", PHONE, 60),
            RecordField.of("otherEmails", EMAILS, ContactPointText.MAX_LENGTH),
            RecordField.of("otherPhones", PHONES, ContactPointText.MAX_LENGTH),
            RecordField.of("otherAddresses", ADDRESSES, ContactPointText.MAX_LENGTH),
            RecordField.of("links", LINKS, ContactPointText.MAX_LENGTH),
            RecordField.of("industry", TEXT, 200),
            RecordField.of("employees", WHOLE, 10),
            RecordField.of("revenue", AMOUNT, 40),
            RecordField.of("revenueCurrency", CURRENCY, 3),
            RecordField.of("founded", YEAR, 4),
            new RecordField("lifecycle", CHOICE, 20, Lifecycle.CODES),
            RecordField.of("street", TEXT, 500),
            RecordField.of("postalCode", TEXT, 40),
            RecordField.of("city", TEXT, 200),
            RecordField.of("region", TEXT, 200),
            RecordField.of("country", COUNTRY, 2),
            RecordField.record("parent", "account"),
            RecordField.of("description", LONG_TEXT, 20_000),
            RecordField.of("externalId", TEXT, 200),
            RecordField.of("owner", PERSON, 36),
            RecordField.of("team", TEAM, 36));

    /** What nobody can be kept from seeing who sees such records. */
    static final Map<String, KeptOpen> KEPT_OPEN = Map.of(
            "name", KeptOpen.NAME,
            "lifecycle", KeptOpen.PLACE,
            "parent", KeptOpen.PLACE,
            "owner", KeptOpen.PLACE,
            "team", KeptOpen.PLACE);

    private AccountText() {}

    /** @param companyCurrency taken for a revenue typed without a currency */
    static AccountFacts read(FieldReader reader, String companyCurrency, CustomFieldSet custom) {
        PostalAddress address = AddressText.read(reader);
        String website = reader.webAddress("website");
        String domain = reader.domain("domain");
        BigDecimal revenue = reader.amount("revenue");
        return new AccountFacts(
                reader.required("name", 300),
                reader.text("externalId", 200),
                domain == null && website != null
                        ? WebDomain.parse(website).map(WebDomain::name).orElse(null)
                        : domain,
                website,
                reader.email("email"),
                reader.phone("phone", address == null ? null : address.country()),
                reader.text("industry", 200),
                reader.whole("employees", 0, Integer.MAX_VALUE),
                revenue,
                revenue == null ? null : currency(reader, companyCurrency),
                reader.whole("founded", 1000, 2200),
                reader.text("description", 20_000),
                address,
                Lifecycle.of(Objects.requireNonNullElse(reader.choice("lifecycle", Lifecycle.CODES), "lead")),
                reader.id("parent"),
                ContactPointText.read(reader, address == null ? null : address.country()),
                custom.read(reader));
    }

    private static @Nullable String currency(FieldReader reader, String companyCurrency) {
        int before = reader.problems().size();
        String typed = reader.currency("revenueCurrency");
        return typed == null && reader.problems().size() == before ? companyCurrency : typed;
    }

    static Map<String, String> write(AccountFacts facts, Ownership ownership) {
        TextForm text = new TextForm();
        text.put("name", facts.name());
        text.put("externalId", facts.externalId());
        text.put("domain", facts.domain());
        text.put("website", facts.website());
        text.put("email", facts.email());
        text.put("phone", facts.phone());
        text.put("industry", facts.industry());
        text.put("employees", facts.employees());
        text.put("revenue", facts.revenueAmount());
        text.put("revenueCurrency", facts.revenueCurrency());
        text.put("founded", facts.founded());
        text.put("description", facts.description());
        text.put("lifecycle", facts.lifecycle().code());
        text.put("parent", facts.parentId());
        ContactPointText.write(facts.points(), text);
        text.put(facts.address());
        text.put(ownership);
        text.put(facts.custom());
        return text.values();
    }
}
