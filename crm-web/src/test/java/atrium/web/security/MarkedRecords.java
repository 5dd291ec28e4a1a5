package atrium.web.security;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.RoleAdministration;
import atrium.domain.identity.RoleEdit;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.GrantedFields;
import atrium.domain.records.Level;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records with a mark in each field that can be hidden, somebody who sees all of it, and somebody who sees none. */
@TestComponent
class MarkedRecords {

    /** Stands in what is hidden, and nowhere else. */
    static final Pattern MARK =
            Pattern.compile("zqmark|7119988776|711 9988776|98.?71.?23.?65", Pattern.CASE_INSENSITIVE);

    private static final List<String> TYPES = List.of("account", "contact", "product", "purchase");

    final TestPeople people;
    final RecordTypes types;
    private final AccountManagement accounts;
    private final ContactManagement contacts;
    private final ProductManagement products;
    private final PurchaseManagement purchases;
    private final Activities activities;
    private final RoleAdministration roles;
    private final People directory;
    private final Viewers viewers;
    private final JdbcClient jdbc;

    MarkedRecords(
            TestPeople people,
            RecordTypes types,
            AccountManagement accounts,
            ContactManagement contacts,
            ProductManagement products,
            PurchaseManagement purchases,
            Activities activities,
            RoleAdministration roles,
            People directory,
            Viewers viewers,
            JdbcClient jdbc) {
        this.people = people;
        this.types = types;
        this.accounts = accounts;
        this.contacts = contacts;
        this.products = products;
        this.purchases = purchases;
        this.activities = activities;
        this.roles = roles;
        this.directory = directory;
        this.viewers = viewers;
        this.jdbc = jdbc;
    }

    /** Ids by the path of their type. */
    record Made(UUID account, UUID contact, UUID product, UUID purchase, UUID call) {

        UUID under(String path) {
            return path.startsWith("/accounts")
                    ? account
                    : path.startsWith("/contacts")
                            ? contact
                            : path.startsWith("/products") ? product : path.startsWith("/purchases") ? purchase : call;
        }
    }

    Made make(Viewer owner) {
        Map<String, String> account = new HashMap<>(address());
        account.put("name", "Larkspur Trading");
        account.put("domain", "zqmark.example");
        account.put("website", "https://zqmark.example/home");
        account.put("industry", "Zqmark making");
        account.put("employees", "98712365");
        account.put("revenue", "98712365");
        account.put("revenueCurrency", "EUR");
        points(account);
        account.put("owner", owner.personId().toString());
        UUID accountId = accounts.open(account, owner).value();
        Map<String, String> contact = new HashMap<>(address());
        contact.put("firstName", "Lena");
        contact.put("lastName", "Larkspur");
        contact.put("jobTitle", "Head of zqmark");
        contact.put("mobile", "+49 711 99887762");
        contact.put("account", accountId.toString());
        contact.put("owner", owner.personId().toString());
        points(contact);
        UUID contactId = contacts.open(contact, owner).value();
        UUID productId =
                products.open(Map.of("name", "Larkspur pump", "unit", "zqmark", "description", "Is a zqmark"), owner);
        UUID purchaseId = purchases.open(
                Map.of(
                        "source", "shop",
                        "orderNumber", "L-" + UUID.randomUUID(),
                        "account", accountId.toString(),
                        "contact", contactId.toString(),
                        "orderedOn", "2026-11-02",
                        "currency", "EUR",
                        "note", "Wants a zqmark"),
                List.of(Map.of("text", "Pump", "quantity", "1", "unitPrice", "10")),
                owner);
        accounts.edit(new AccountId(accountId), new FieldEdit(Map.of(), Map.of("industry", "Old zqmark")), owner);
        contacts.edit(new ContactId(contactId), new FieldEdit(Map.of(), Map.of("jobTitle", "Zqmark lead")), owner);
        UUID call = activities.plan(
                ActivityKind.CALL,
                new RecordRef("contact", contactId),
                Map.of("subject", "Call Lena", "owner", owner.personId().toString(), "due", "2026-11-24"),
                owner);
        return new Made(accountId, contactId, productId, purchaseId, call);
    }

    private static Map<String, String> address() {
        return Map.of(
                "street", "Zqmark street 1",
                "postalCode", "ZQMARK7",
                "city", "Zqmarkingen",
                "region", "Zqmarkia",
                "country", "DE");
    }

    private static void points(Map<String, String> values) {
        values.put("email", "main" + UUID.randomUUID() + "@zqmark.example");
        values.put("phone", "+49 711 99887761");
        values.put("otherEmails", "work: other@zqmark.example");
        values.put("otherPhones", "work: +49 711 99887763");
        values.put("links", "https://zqmark.example/link");
        values.put("description", "All about zqmark");
        values.put("externalId", "zqmark-" + UUID.randomUUID());
    }

    /** Somebody whose role reaches all records, without the fields that can be hidden, or with them. */
    Viewer somebody(boolean limited) {
        Viewer administrator = people.viewer(StandardRole.ADMINISTRATOR);
        Map<Act, Level> all = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            all.put(act, Level.ALL);
        }
        String name = "Somebody " + UUID.randomUUID();
        UUID role = roles.add(
                new RoleEdit(
                        name,
                        "/my-day",
                        Set.of(Capability.IMPORT),
                        TYPES.stream().collect(Collectors.toMap(type -> type, type -> all)),
                        limited ? hidden() : Map.of(),
                        false),
                administrator);
        UUID person = directory.add(
                new NewPerson(
                        name, UUID.randomUUID() + "@us.example", null, ZoneId.of("Europe/Berlin"), Locale.ENGLISH),
                false);
        jdbc.sql("INSERT INTO person_role (person_id, role_id) VALUES (:person, :role)")
                .param("person", person)
                .param("role", role)
                .update();
        return viewers.find(person).orElseThrow();
    }

    /** All that can be hidden. */
    Map<String, Map<String, FieldAccess>> hidden() {
        return TYPES.stream()
                .collect(Collectors.toMap(
                        type -> type,
                        type -> fields(type).stream()
                                .collect(Collectors.toMap(field -> field, field -> FieldAccess.HIDDEN))));
    }

    /** Keys of the fields of a type that can be hidden. */
    List<String> fields(String code) {
        RecordType type = types.of(code).orElseThrow();
        return GrantedFields.of(type).stream()
                .map(RecordField::key)
                .filter(field -> !type.keptOpen().containsKey(field))
                .toList();
    }
}
