package atrium.domain.search;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Viewer;
import atrium.testing.TestViewers;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two accounts and a contact to be found, and Anna who looks for them; what is written stays until they are removed. */
class SearchedCustomers {

    final Viewer anna = TestViewers.seeingAll();
    final AccountId bosch;
    final AccountId muller;
    final ContactId eva;

    private final Search search;
    private final JdbcClient jdbc;

    SearchedCustomers(
            Search search,
            AccountManagement accounts,
            ContactManagement contacts,
            CompanyProfile company,
            JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
        if (company.find().isEmpty()) {
            company.setUp(new Company("Us", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, false));
        }
        jdbc.sql("""
                        INSERT INTO person (id, version, name, email, zone, locale, created_at)
                        VALUES (:id, 0, 'Anna', :email, 'UTC', 'en', now())
                        """)
                .param("id", anna.personId())
                .param("email", anna.personId() + "@us.example")
                .update();
        bosch = accounts.open(Map.of("name", "Robert Bosch GmbH", "website", "www.bosch-werke.example"), anna);
        muller = accounts.open(Map.of("name", "Müller & Söhne", "phone", "020 7946 0123", "country", "GB"), anna);
        eva = contacts.open(
                Map.of(
                        "firstName", "Eva",
                        "lastName", "Öztürk",
                        "email", "eva@bosch-werke.example",
                        "account", bosch.value().toString(),
                        "mobile", "+49 171 5550199"),
                anna);
    }

    /** Ids of what Anna finds. */
    List<String> found(String typed) {
        return found(typed, anna);
    }

    List<String> found(String typed, Viewer viewer) {
        return search.find(typed, 5, viewer).stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.record().id().toString())
                .toList();
    }

    void remove() {
        for (String table :
                List.of("contact", "account", "timeline_entry", "search_document", "search_word", "recent_record")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }
}
