package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ListSumsModuleTests {

    private static final String COLUMNS = "name,founded,revenue,country,employees";

    @Autowired
    ListSums sums;

    @Autowired
    ListViews lists;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    @BeforeEach
    void someAccounts() {
        anna = company.allSeeing("Anna");
        account("One", "10", "100.10", "EUR");
        account("Two", "21", "200.20", "EUR");
        account("Three", null, "50", "USD");
        account("Four", null, null, null);
    }

    @Test
    void numbersAreAddedUpAndAmountsInEachCurrency() {
        assertThat(said("", COLUMNS, anna))
                .containsExactly("revenue EUR 300.3 150.15", "revenue USD 50 50", "employees null 31 15.5");
    }

    @Test
    void onlyWhatMatchesAndIsSeenIsAddedUp() {
        assertThat(said("employees greater-than 20", COLUMNS, anna))
                .containsExactly("revenue EUR 200.2 200.2", "employees null 21 21");
        assertThat(said("", COLUMNS, TestViewers.at(Level.OWN, company.person("Otto"))))
                .isEmpty();
        assertThat(said("", "name,founded", anna)).isEmpty();
    }

    @Test
    void withTooManyMatchesThereAreNoSums() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, employees, created_at, changed_at)
                        SELECT uuidv7(), 0, 'Many ' || n, 'lead', 1, now(), now() FROM generate_series(1, :rows) AS n
                        """).param("rows", ListViews.SORTABLE).update();

        assertThat(sums.of(query("", COLUMNS, anna), anna)).isEmpty();
        assertThat(said("employees is 1", COLUMNS, anna)).containsExactly("employees null 10000 1");
    }

    private List<String> said(String filter, String columns, Viewer viewer) {
        return sums.of(query(filter, columns, viewer), viewer).orElseThrow().stream()
                .map(sum -> "%s %s %s %s"
                        .formatted(
                                sum.column(),
                                sum.currency(),
                                sum.sum().stripTrailingZeros().toPlainString(),
                                sum.average().stripTrailingZeros().toPlainString()))
                .toList();
    }

    private ListQuery query(String filter, String columns, Viewer viewer) {
        return lists.read("account", Map.of("filter", filter, "columns", columns), viewer);
    }

    private void account(String name, String employees, String revenue, String currency) {
        Map<String, String> values = new HashMap<>();
        values.put("name", name);
        put(values, "employees", employees);
        put(values, "revenue", revenue);
        put(values, "revenueCurrency", currency);
        accounts.open(values, anna);
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
