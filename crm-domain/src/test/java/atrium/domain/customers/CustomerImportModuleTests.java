package atrium.domain.customers;

import static atrium.domain.records.Importable.Result.CREATED;
import static atrium.domain.records.Importable.Result.FAILED;
import static atrium.domain.records.Importable.Result.SKIPPED;
import static atrium.domain.records.Importable.Result.UNCHANGED;
import static atrium.domain.records.Importable.Result.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CustomerImportModuleTests {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    AccountImport accountImport;

    @Autowired
    ContactImport contactImport;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
    }

    @Test
    void aRowIsCreatedThenFoundAgainAndUpdated() {
        List<Row> rows =
                List.of(row(2, "externalId", "1", "name", "Bosch"), row(3, "externalId", "2", "name", "Siemens"));

        assertThat(bring(rows, "externalId")).extracting(Outcome::result).containsExactly(CREATED, CREATED);
        assertThat(bring(rows, "externalId")).extracting(Outcome::result).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(bring(List.of(row(2, "externalId", "1", "city", "Ulm")), "externalId"))
                .extracting(Outcome::result)
                .containsExactly(UPDATED);
    }

    @Test
    void theSameKeyTwiceInOneChunkIsOneRecord() {
        List<Outcome> outcomes = bring(
                List.of(
                        row(2, "domain", "bosch.example", "name", "Bosch"),
                        row(3, "domain", "www.Bosch.example", "city", "Ulm")),
                "domain");

        assertThat(outcomes).extracting(Outcome::result).containsExactly(CREATED, UPDATED);
    }

    @Test
    void aRowThatCantBeUsedFailsAloneAndAnUnreadableValueIsNoted() {
        List<Outcome> outcomes = bring(
                List.of(
                        row(2, "externalId", "1"),
                        row(3, "externalId", "2", "name", "Siemens", "website", "http://"),
                        row(4, "externalId", "3", "name", "Bosch", "owner", "nobody@us.example")),
                "externalId");

        assertThat(outcomes)
                .extracting(Outcome::result, Outcome::field, Outcome::messageKey)
                .containsExactly(
                        tuple(FAILED, "name", "field.problem.required"),
                        tuple(CREATED, "website", "import.problem.value-left-out"),
                        tuple(FAILED, "owner", "import.problem.no-owner"));
    }

    @Test
    void namesAreRecognisedInTheirNormalisedForm() {
        bring(List.of(row(2, "name", "Müller & Söhne GmbH")), "name");

        assertThat(bring(List.of(row(2, "name", "MULLER + SOHNE", "city", "Ulm")), "name"))
                .extracting(Outcome::result)
                .containsExactly(UPDATED);
    }

    @Test
    void anAmbiguousKeyFails() {
        accounts.open(Map.of("name", "Bosch", "domain", "bosch.example"), anna);
        accounts.open(Map.of("name", "Bosch Rexroth", "domain", "bosch.example"), anna);

        assertThat(bring(List.of(row(2, "domain", "bosch.example", "name", "Bosch")), "domain"))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(tuple(FAILED, "import.problem.ambiguous"));
    }

    @Test
    void anUnreadableRecordOfAnotherIsNotTouched() {
        accounts.open(Map.of("name", "Bosch", "externalId", "1"), anna);
        Viewer own = TestViewers.at(Level.OWN, company.person("Olga"));

        assertThat(accountImport.bringIn(
                        List.of(row(2, "externalId", "1", "name", "Mine")), plan("externalId", false), own))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(tuple(FAILED, "import.problem.not-permitted"));
    }

    @Test
    void lookalikesArePointedOutOrLeftOut() {
        accounts.open(Map.of("name", "Bosch GmbH"), anna);
        List<Row> rows = List.of(row(2, "externalId", "9", "name", "bosch"));

        assertThat(accountImport.bringIn(rows, plan("externalId", true), anna))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(tuple(SKIPPED, "import.problem.lookalike"));
        assertThat(bring(rows, "externalId"))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(tuple(CREATED, "import.problem.lookalike"));
    }

    @Test
    void aContactFindsItsAccountByName() {
        accounts.open(Map.of("name", "Bosch GmbH"), anna);

        assertThat(contactImport.bringIn(
                        List.of(
                                row(2, "lastName", "Kern", "account", "BOSCH"),
                                row(3, "lastName", "Weiss", "account", "Nowhere Inc")),
                        plan(null, false),
                        anna))
                .extracting(Outcome::result, Outcome::messageKey)
                .containsExactly(tuple(CREATED, null), tuple(FAILED, "import.problem.no-account"));
    }

    private List<Outcome> bring(List<Row> rows, String identity) {
        return accountImport.bringIn(rows, plan(identity, false), anna);
    }

    private static Plan plan(@Nullable String identity, boolean skipLookalikes) {
        return new Plan(UuidV7.next(), identity, true, true, skipLookalikes, false, LATER, Map.of());
    }

    private static Row row(long number, String... pairs) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Row(number, values);
    }
}
