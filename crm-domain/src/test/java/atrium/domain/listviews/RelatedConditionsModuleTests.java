package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.Standpoint;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RelatedConditionsModuleTests {

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SampleAccounts sample;

    Viewer all;
    ListedRows rows;

    @BeforeEach
    void setUp() {
        sample = SampleAccounts.alone(jdbc);
        all = TestViewers.seeingAll();
        rows = new ListedRows(lists, all);
    }

    @Test
    void theDatabaseAndTheMemoryAgreeOnRelatedRecords() {
        UUID madrid = account("Madrid", "ES");
        UUID berlin = account("Berlin", "DE");
        UUID nowhere = account("Nowhere", null);
        Map<String, UUID> contacts = new HashMap<>();
        Map<String, Map<String, String>> values = new HashMap<>();
        Map<String, List<Map<String, String>>> purchases = new HashMap<>();
        Map<String, UUID> employers = Map.of("Ana", madrid, "Bea", madrid, "Cem", berlin, "Dora", nowhere);
        employers.forEach((name, account) -> {
            contacts.put(name, sample.contact(name, account, null, null, null));
            values.put(name, values(name, account, Map.of(madrid, "ES", berlin, "DE")));
            purchases.put(name, List.of());
        });
        purchases.put("Bea", List.of(bought(contacts, "Bea", "order", "50", "2026-10-30T10:00:00Z")));
        purchases.put(
                "Cem",
                List.of(
                        bought(contacts, "Cem", "order", "700", "2025-01-05T10:00:00Z"),
                        bought(contacts, "Cem", "return", "-20", "2026-10-01T10:00:00Z")));
        sample.writeSearchDocuments();
        List<String> filters = List.of(
                "account.country is ES",
                "account.country is ES, DE",
                "account.country is-not ES",
                "not account.country is ES",
                "account.country is-empty",
                "not account.country is-empty",
                "account.name contains erl or account.country is-empty",
                "purchase has ()",
                "not purchase has ()",
                "purchase has (purchaseKind is return)",
                "purchase has (purchaseKind is return and total greater-than 0)",
                "purchase has (purchaseKind is return) and purchase has (total greater-than 100)",
                "purchase has (not purchaseKind is return)",
                "account.country is ES and not purchase has (orderedAt last 90d)",
                "not (account.country is ES or purchase has (orderedAt before -1y))");
        for (String filter : filters) {
            ListQuery query = lists.read("contact", Map.of("filter", filter), all);
            Set<String> expected = contacts.keySet().stream()
                    .filter(name -> new ConditionEvaluation(
                                    query.definition().fields(),
                                    values.get(name),
                                    Map.of("purchase", purchases.get(name)),
                                    Standpoint.of(all, clock))
                            .holds(query.condition()))
                    .collect(Collectors.toSet());
            assertThat(rows.names("contact", filter, all)).as(filter).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(lists.count(query, all).number()).as(filter).isEqualTo(expected.size());
        }
    }

    @Test
    void whatPointsHereIsAskedForWithoutADescriptorOfItsOwn() {
        UUID madrid = account("Madrid", "ES");
        account("Lonely", "ES");
        sample.contact("Ana", madrid, null, null, null);
        sample.writeSearchDocuments();

        assertThat(rows.names("account", "contact has (name contains an)", all)).containsExactly("Madrid");
        assertThat(rows.names("account", "not contact has ()", all)).containsExactly("Lonely");
    }

    @Test
    void relatedRecordsThatThePersonDoesNotSeeAreNotThere() {
        UUID anna = sample.person("Anna");
        UUID other = sample.person("Other");
        UUID account = sample.account("Theirs", other, null);
        sample.set(account, "country", "ES");
        UUID contact = sample.contact("Mine", account, anna, other, null);
        purchase(contact, other, "order", "10", "2026-10-30T10:00:00Z");
        Viewer own = TestViewers.at(Level.OWN, anna);

        assertThat(rows.names("contact", "", own)).containsExactly("Mine");
        assertThat(rows.names("contact", "account.country is ES", own)).isEmpty();
        assertThat(rows.names("contact", "account.country is-empty", own)).containsExactly("Mine");
        assertThat(rows.names("contact", "purchase has ()", own)).isEmpty();
        assertThat(rows.names("contact", "purchase has ()", all)).containsExactly("Mine");
    }

    @Test
    void recordsOfATypeThatThePersonNeverSeesAreUnknown() {
        Viewer blind = TestViewers.without(all, "purchase");
        assertThat(lists.read("contact", Map.of("filter", "account.country is ES"), blind)
                        .filtered())
                .isTrue();

        assertThatThrownBy(() -> lists.read("contact", Map.of("filter", "not purchase has ()"), blind))
                .isInstanceOfSatisfying(
                        UnreadableCondition.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("condition.problem.unknown-field"));
        assertThatThrownBy(() -> lists.read(
                        "contact", Map.of("filter", "account.country is ES"), TestViewers.without(all, "account")))
                .isInstanceOf(UnreadableCondition.class);
    }

    @Test
    void fieldsOfNobodyKnowsWhatAreRefused() {
        for (String filter : List.of(
                "account. is x",
                "account.account.country is ES",
                "country.country is ES",
                "account has (country is ES)",
                "purchase.total is 1",
                "purchase has (account.country is ES)",
                "purchase has (purchase has ())",
                "purchase has (country is ES)",
                "nothing has ()")) {
            assertThatThrownBy(() -> lists.read("contact", Map.of("filter", filter), all))
                    .as(filter)
                    .isInstanceOf(UnreadableCondition.class);
        }
    }

    private UUID account(String name, @Nullable String country) {
        UUID id = sample.account(name, null, null);
        sample.set(id, "country", country);
        return id;
    }

    private static Map<String, String> values(String name, UUID account, Map<UUID, String> countries) {
        Map<String, String> values = new HashMap<>(Map.of("name", name, "account", account.toString()));
        String country = countries.get(account);
        values.put("account.name", country == null ? "Nowhere" : country.equals("DE") ? "Berlin" : "Madrid");
        if (country != null) {
            values.put("account.country", country);
        }
        return values;
    }

    private Map<String, String> bought(Map<String, UUID> contacts, String name, String kind, String total, String at) {
        purchase(contacts.get(name), null, kind, total, at);
        return Map.of("purchaseKind", kind, "total", total, "orderedAt", at);
    }

    private void purchase(@Nullable UUID contact, @Nullable UUID owner, String kind, String total, String at) {
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO purchase (id, version, contact_id, owner_id, kind, source, order_number, ordered_at,
                          ordered_on, currency, total, net_total, tax_total, line_count, created_at, changed_at)
                        VALUES (:id, 0, :contact, :owner, :kind, 'shop', :number, :at, :at, 'EUR', :total, :total, 0, 1,
                          :at, :at)
                        """)
                .param("id", id)
                .param("contact", contact)
                .param("owner", owner, java.sql.Types.OTHER)
                .param("kind", kind)
                .param("number", id.toString())
                .param("at", OffsetDateTime.parse(at))
                .param("total", new BigDecimal(total))
                .update();
    }
}
