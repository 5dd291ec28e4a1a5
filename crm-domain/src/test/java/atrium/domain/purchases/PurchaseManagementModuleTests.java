package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.listviews.ListViews;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.purchases.CustomerPurchases.Bought;
import atrium.domain.purchases.CustomerPurchases.Owned;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PurchaseManagementModuleTests {

    @Autowired
    PurchaseManagement purchases;

    @Autowired
    PurchaseStates states;

    @Autowired
    PurchaseDirectory directory;

    @Autowired
    CustomerPurchases customers;

    @Autowired
    PurchasePurge purge;

    @Autowired
    ProductManagement products;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Currencies currencies;

    @Autowired
    ExchangeRates rates;

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCompany company;

    Viewer viewer;
    UUID account;

    @BeforeEach
    void aCustomer() {
        viewer = company.allSeeing("Nora");
        account = accounts.open(Map.of("name", "Bosch", "lifecycle", "customer"), viewer)
                .value();
    }

    @Test
    void totalsAreKeptExactly() {
        UUID id = buy(
                "O-1",
                List.of(
                        line("Screws", "3", "0.333", "", "19"),
                        line("Bolts", "7", "1.10", "12.5", ""),
                        line("Screws back", "-1", "0.333", "", "19")));

        PurchaseDetails purchase = directory.details(id, viewer);
        assertThat(purchase.netTotal()).isEqualByComparingTo("7.40350");
        assertThat(purchase.taxTotal()).isEqualByComparingTo("0.126540");
        assertThat(purchase.total()).isEqualByComparingTo("7.53004");
        assertThat(purchase.baseTotal()).isEqualByComparingTo("7.53");
        assertThat(purchase.returned()).isFalse();
    }

    @Test
    void theDaysRateMakesTheAmountInOurCurrencyAndANewRateMakesAnother() {
        currencies.add("USD", viewer);
        rates.put("USD", Map.of("day", "2026-01-01", "rate", "0.8"), viewer);
        UUID id = purchases.open(
                head("O-USD", Map.of("currency", "USD", "orderedOn", "2026-02-01")),
                List.of(line("Thing", "1", "100", "", "")),
                viewer);
        assertThat(directory.details(id, viewer).baseTotal()).isEqualByComparingTo("80");

        rates.put("USD", Map.of("day", "2026-01-31", "rate", "0.9"), viewer);
        assertThat(directory.details(id, viewer).baseTotal()).isEqualByComparingTo("90");
    }

    @Test
    void aPurchaseWithoutARateOrCustomerOrLinesIsRefusedAtItsField() {
        currencies.add("JPY", viewer);
        assertRefused(head("O-2", Map.of("currency", "JPY")), List.of(line("A", "1", "1", "", "")), "currency");
        assertRefused(head("O-2", Map.of("account", "")), List.of(line("A", "1", "1", "", "")), "account");
        assertRefused(head("O-2", Map.of()), List.of(), "lines");
        assertRefused(head("O-2", Map.of()), List.of(line("A", "0", "1", "", "")), "lines.0.quantity");
        assertRefused(head("O-2", Map.of()), List.of(line("A", "1", "1", "", "120")), "lines.0.tax");
        assertRefused(head("O-2", Map.of()), List.of(line("A", "1", "", "", "")), "lines.0.unitPrice");
        buy("O-2", List.of(line("A", "1", "1", "", "")));
        assertRefused(head("O-2", Map.of()), List.of(line("A", "1", "1", "", "")), "orderNumber");
    }

    @Test
    void aFirstOrderMakesACustomer() {
        UUID lead = accounts.open(Map.of("name", "Not yet", "lifecycle", "lead"), viewer)
                .value();
        purchases.open(head("O-3", Map.of("account", lead.toString())), List.of(line("A", "2", "10", "", "")), viewer);
        assertThat(jdbc.sql("SELECT lifecycle FROM account WHERE id = :id")
                        .param("id", lead)
                        .query(String.class)
                        .single())
                .isEqualTo("customer");
    }

    @Test
    void whatWasBoughtLessWhatWasGivenBackIsOwned() {
        UUID drill = products.open(Map.of("name", "Drill", "unit", "piece"), viewer);
        UUID saw = products.open(Map.of("name", "Saw"), viewer);
        buy("O-4", List.of(productLine(drill, "3", "50"), productLine(saw, "1", "20")));
        UUID back = buy("R-4", List.of(productLine(drill, "-1", "50"), productLine(saw, "-1", "20")));

        assertThat(directory.details(back, viewer).returned()).isTrue();
        List<Owned> owned = customers.owned(new RecordRef("account", account), 5, viewer);
        assertThat(owned).hasSize(1);
        assertThat(owned.get(0).name()).isEqualTo("Drill");
        assertThat(owned.get(0).quantity()).isEqualByComparingTo("2");
        Bought bought = Objects.requireNonNull(customers.bought(new RecordRef("account", account), viewer));
        assertThat(bought.total()).isEqualByComparingTo("100");
        assertThat(bought.months()).hasSize(12);
        assertThat(bought.last().orderNumber()).isEqualTo("O-4");
    }

    @Test
    void servicesAreBoughtButNotOwned() {
        UUID repair = products.open(Map.of("name", "Repair", "unit", "hour", "kind", "service"), viewer);
        UUID drill = products.open(Map.of("name", "Drill"), viewer);
        buy("O-8", List.of(productLine(repair, "3", "50"), productLine(drill, "1", "20")));

        assertThat(customers.owned(new RecordRef("account", account), 5, viewer))
                .extracting(Owned::name)
                .containsExactly("Drill");
    }

    @Test
    void whoSeesTheCustomerSeesThePurchaseAlsoAfterAHandOver() {
        UUID rep = company.person("Rita");
        Viewer own = TestViewers.at(Level.OWN, rep);
        UUID id = buy("O-5", List.of(line("A", "1", "1", "", "")));
        assertThatThrownBy(() -> directory.details(id, own)).isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> purchases.open(head("O-6", Map.of()), List.of(line("A", "1", "1", "", "")), own))
                .isInstanceOf(InvalidRecord.class);

        accounts.edit(new AccountId(account), new FieldEdit(Map.of(), Map.of("owner", rep.toString())), viewer);

        assertThat(directory.details(id, own).facts().orderNumber()).isEqualTo("O-5");
        assertThat(lists.page(lists.read("purchase", Map.of(), own), own).rows())
                .hasSize(1);
        purchases.open(head("O-6", Map.of()), List.of(line("A", "1", "1", "", "")), own);
        Viewer reader = TestViewers.seeingTeamChangingOwn(company.person("Otto"), Set.of(rep), Set.of());
        assertThatThrownBy(() -> purchases.open(head("O-7", Map.of()), List.of(line("A", "1", "1", "", "")), reader))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aPersonsPurchaseIsTheAccountsToo() {
        UUID contact = contacts.open(Map.of("lastName", "Kern", "account", account.toString()), viewer)
                .value();
        UUID id = purchases.open(
                head("O-8", Map.of("account", "", "contact", contact.toString())),
                List.of(line("A", "1", "1", "", "")),
                viewer);
        assertThat(directory.details(id, viewer).facts().accountId()).isEqualTo(account);
        assertThat(customers.bought(new RecordRef("contact", contact), viewer)).isNotNull();
        assertThat(purge.goingAlong(List.of(new RecordRef("account", account)))).isEmpty();
        assertThat(purge.goingAlong(List.of(new RecordRef("account", account), new RecordRef("contact", contact))))
                .containsExactly(new RecordRef("purchase", id));
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsLost() {
        UUID id = buy("O-9", List.of(line("A", "1", "1", "", "")));
        long version = directory.details(id, viewer).version();
        purchases.edit(id, version, head("O-9", Map.of()), List.of(line("A", "2", "1", "", "")), viewer);
        assertThatThrownBy(() -> purchases.edit(
                        id, version, head("O-9", Map.of()), List.of(line("A", "3", "1", "", "")), viewer))
                .isInstanceOf(PurchaseChangedMeanwhile.class);
        assertThat(directory.details(id, viewer).total()).isEqualByComparingTo("2");
    }

    @Test
    void aDeletedPurchaseCountsNoLongerAndComesBack() {
        UUID id = buy("O-10", List.of(line("A", "1", "5", "", "")));
        states.delete(id, viewer);
        assertThat(customers.bought(new RecordRef("account", account), viewer)).isNull();
        states.restore(id, viewer);
        assertThat(customers.bought(new RecordRef("account", account), viewer)).isNotNull();
    }

    private UUID buy(String number, List<Map<String, String>> lines) {
        return purchases.open(head(number, Map.of()), lines, viewer);
    }

    private void assertRefused(Map<String, String> head, List<Map<String, String>> lines, String field) {
        assertThatThrownBy(() -> purchases.open(head, lines, viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly(field));
    }

    private Map<String, String> head(String number, Map<String, String> more) {
        Map<String, String> head = new HashMap<>(
                Map.of("source", "shop", "orderNumber", number, "account", account.toString(), "currency", "EUR"));
        head.putAll(more);
        return head;
    }

    private static Map<String, String> line(String text, String quantity, String price, String discount, String tax) {
        return Map.of("text", text, "quantity", quantity, "unitPrice", price, "discount", discount, "tax", tax);
    }

    private static Map<String, String> productLine(UUID product, String quantity, String price) {
        return Map.of("product", product.toString(), "quantity", quantity, "unitPrice", price);
    }
}
