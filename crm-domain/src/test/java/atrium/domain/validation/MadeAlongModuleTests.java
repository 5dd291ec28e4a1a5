package atrium.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that an import makes because rows name them are held to what is demanded of accounts. */
@ModuleTest
class MadeAlongModuleTests {

    private static final String SAYS = "Accounts have a country";

    @Autowired
    List<Importable> importables;

    @Autowired
    ValidationRuleKeeping rules;

    @Autowired
    CustomFieldKeeping fields;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @Test
    void anAccountOfAContactThatWouldBreakARuleIsNotMadeAndItsRowsSayWhy() {
        rules.add(
                "account",
                Map.of(
                        ValidationRuleText.MESSAGE, SAYS,
                        ValidationRuleText.WHEN, "not name starts-with Solo",
                        ValidationRuleText.DEMAND, "country is-filled"),
                admin);
        List<Outcome> outcomes = bringIn(
                "contact",
                new Row(2, Map.of("lastName", "Berg", "account", "Larkspur Ltd")),
                new Row(3, Map.of("lastName", "Ruiz", "account", "larkspur ltd")),
                new Row(4, Map.of("lastName", "Holm", "account", "Solo Holm")));

        assertThat(outcomes)
                .extracting(one -> one.result() + " " + one.field() + " " + one.messageKey() + " " + one.arguments())
                .containsExactly(
                        "FAILED account import.problem.along-breaks [Larkspur Ltd, " + SAYS + "]",
                        "FAILED account import.problem.along-breaks [larkspur ltd, " + SAYS + "]",
                        "CREATED null null []");
        assertThat(accounts()).containsExactly("Solo Holm");
    }

    @Test
    void itBeginsWithDefaultsAndLacksWhatMustBeFilledIn() {
        fields.add("account", Map.of("customLabel", "Tier", "customKind", "text", "customPreset", "C"), admin);
        assertThat(bringIn("contact", new Row(2, Map.of("lastName", "Berg", "account", "Begun Ltd"))))
                .extracting(Outcome::result)
                .containsExactly(Result.CREATED);
        assertThat(jdbc.sql("SELECT custom ->> 'x_tier' FROM account WHERE name = 'Begun Ltd'")
                        .query(String.class)
                        .single())
                .isEqualTo("C");

        fields.add("account", Map.of("customLabel", "Licence", "customKind", "text", "customRequired", "yes"), admin);
        assertThat(bringIn("contact", new Row(2, Map.of("lastName", "Berg", "account", "Other Ltd"))))
                .extracting(one -> one.messageKey() + " " + one.arguments())
                .containsExactly("import.problem.along-lacks [Other Ltd, Licence]");
    }

    @Test
    void theSameHoldsForCustomersOfOrders() {
        rules.add(
                "account",
                Map.of(
                        ValidationRuleText.MESSAGE, SAYS,
                        ValidationRuleText.WHEN, "",
                        ValidationRuleText.DEMAND, "country is-filled"),
                admin);
        Map<String, String> order = Map.of("orderNumber", "A-1", "orderedAt", "2025-03-01", "unitPrice", "5");
        List<Outcome> outcomes = bringIn("purchase", row(2, order, "account", "C1"), row(3, order, "account", "C1"));
        assertThat(outcomes)
                .extracting(one -> one.field() + " " + one.messageKey() + " " + one.arguments())
                .containsOnly("account import.problem.along-breaks [C1, " + SAYS + "]");
        assertThat(accounts()).isEmpty();
    }

    private static Row row(long number, Map<String, String> order, String field, String value) {
        Map<String, String> values = new java.util.HashMap<>(order);
        values.put(field, value);
        return new Row(number, values);
    }

    // Other tests leave accounts of other names.
    private List<String> accounts() {
        return jdbc.sql(
                        "SELECT name FROM account WHERE name IN ('Larkspur Ltd', 'larkspur ltd', 'Solo Holm', 'C1') ORDER BY name")
                .query(String.class)
                .list();
    }

    private List<Outcome> bringIn(String type, Row... rows) {
        Plan plan = new Plan(UUID.randomUUID(), null, true, true, false, true, Instant.EPOCH, Map.of("source", "shop"));
        return importables.stream()
                .filter(one -> one.type().code().equals(type))
                .findFirst()
                .orElseThrow()
                .bringIn(List.of(rows), plan, admin);
    }
}
