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
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    Employments employments;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void furtherMailsComeInWithFewRowsAndWithMany() {
        List<Row> many = IntStream.range(2, 102)
                .mapToObj(number -> row(
                        number,
                        "lastName",
                        "Kern",
                        "externalId",
                        "k" + number,
                        "otherEmails",
                        "work: k%1$d@a.example\nhome, \"x\": k%1$d@b.example".formatted(number)))
                .toList();

        assertThat(contactImport.bringIn(many, plan("externalId", false), anna))
                .extracting(Outcome::result)
                .containsOnly(CREATED);
        assertThat(contactImport.bringIn(many, plan("externalId", false), anna))
                .extracting(Outcome::result)
                .containsOnly(UNCHANGED);
        contactImport.bringIn(
                List.of(row(2, "lastName", "Weiss", "otherEmails", "home, \"x\": w@b.example")),
                plan(null, false),
                anna);
        assertThat(jdbc.sql("SELECT count(*) FROM contact WHERE contact_points @> :point::jsonb")
                        .param("point", "{\"emails\": [{\"label\": \"home, \\\"x\\\"\"}]}")
                        .query(Integer.class)
                        .single())
                .isEqualTo(101);
    }

    @Test
    void whoWorksElsewhereByAnImportHasMovedToday() {
        AccountId bosch = accounts.open(Map.of("name", "Bosch"), anna);
        AccountId siemens = accounts.open(Map.of("name", "Siemens"), anna);
        contactImport.bringIn(
                List.of(row(2, "lastName", "Kern", "externalId", "1", "account", "Bosch")),
                plan("externalId", false),
                anna);

        contactImport.bringIn(
                List.of(row(2, "externalId", "1", "account", "Siemens")), plan("externalId", false), anna);
        PendingWrites.flush();

        assertThat(employments.at(bosch, anna))
                .extracting(Employment::contactName)
                .containsExactly("Kern");
        assertThat(employments.at(siemens, anna)).isEmpty();
    }

    @Test
    void whoWorksWhereTheyWorkedHasNotMovedWhateverTheAccountIsCalled() {
        AccountId bosch = accounts.open(Map.of("name", "Bosch GmbH", "domain", "bosch.example"), anna);
        contactImport.bringIn(
                List.of(row(2, "lastName", "Kern", "externalId", "1", "account", "Bosch")),
                plan("externalId", false),
                anna);

        for (String name : List.of("BOSCH", "bosch.example", bosch.value().toString())) {
            assertThat(contactImport.bringIn(
                            List.of(row(2, "lastName", "Kern", "externalId", "1", "account", name)),
                            plan("externalId", false),
                            anna))
                    .as(name)
                    .extracting(Outcome::result)
                    .containsExactly(UNCHANGED);
        }
    }

    @Test
    void anAccountHangsOnlyBelowOneThatThePersonSees() {
        AccountId hidden = accounts.open(Map.of("name", "Holding", "externalId", "H"), anna);
        Viewer own = TestViewers.at(Level.OWN, company.person("Olga"));
        String self = own.personId().toString();

        assertThat(accountImport.bringIn(
                        List.of(row(2, "externalId", "1", "name", "Mine", "parent", "H", "owner", self)),
                        plan("externalId", false),
                        own))
                .extracting(Outcome::result, Outcome::field, Outcome::messageKey)
                .containsExactly(tuple(FAILED, "parent", "import.problem.no-parent"));
        assertThat(bring(
                        List.of(row(2, "externalId", "1", "name", "Mine", "parent", "Holding GmbH", "owner", self)),
                        "externalId"))
                .extracting(Outcome::result)
                .containsExactly(CREATED);
        assertThat(jdbc.sql("SELECT parent_id FROM account WHERE external_id = '1'")
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(hidden.value());
        assertThat(accountImport.bringIn(
                        List.of(row(2, "externalId", "1", "city", "Ulm")), plan("externalId", false), own))
                .extracting(Outcome::result)
                .containsExactly(UPDATED);
    }

    @Test
    void ofTwoRowsThatHangStoredAccountsBelowEachOtherTheSecondFails() {
        accounts.open(Map.of("name", "Bosch", "externalId", "1"), anna);
        accounts.open(Map.of("name", "Siemens", "externalId", "2"), anna);

        assertThat(bring(
                        List.of(row(2, "externalId", "1", "parent", "2"), row(3, "externalId", "2", "parent", "1")),
                        "externalId"))
                .extracting(Outcome::result, Outcome::field, Outcome::messageKey)
                .containsExactly(tuple(UPDATED, null, null), tuple(FAILED, "parent", "account.problem.parent-loop"));
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
