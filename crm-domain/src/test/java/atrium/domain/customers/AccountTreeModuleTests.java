package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class AccountTreeModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    LifecycleProgress progress;

    @Autowired
    ExactDuplicates duplicates;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
    }

    @Test
    void anAccountIsPartOfAnother() {
        AccountId holding = accounts.open(Map.of("name", "Holding"), anna);

        AccountId daughter = accounts.open(Map.of("name", "Daughter", "parent", text(holding)), anna);

        assertThat(accounts.fields(daughter, anna)).containsEntry("parent", text(holding));
    }

    @Test
    void aLoopIsRefusedAtItsField() {
        AccountId holding = accounts.open(Map.of("name", "Holding"), anna);
        AccountId daughter = accounts.open(Map.of("name", "Daughter", "parent", text(holding)), anna);
        AccountId granddaughter = accounts.open(Map.of("name", "Granddaughter", "parent", text(daughter)), anna);

        for (AccountId below : List.of(holding, daughter, granddaughter)) {
            FieldEdit loop = new FieldEdit(Map.of(), Map.of("parent", text(below)));
            assertThatThrownBy(() -> accounts.edit(holding, loop, anna))
                    .isInstanceOfSatisfying(
                            InvalidRecord.class,
                            invalid -> assertThat(invalid.problems())
                                    .extracting(InvalidValue::messageKey)
                                    .containsExactly("account.problem.parent-loop"));
        }
    }

    @Test
    void anUnknownParentIsRefused() {
        assertThatThrownBy(() -> accounts.open(
                        Map.of("name", "Daughter", "parent", UUID.randomUUID().toString()), anna))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aLifecycleOnlyMovesForward() {
        AccountId lead = accounts.open(Map.of("name", "New"), anna);
        AccountId customer = accounts.open(Map.of("name", "Old", "lifecycle", "customer"), anna);
        AccountId former = accounts.open(Map.of("name", "Gone", "lifecycle", "former"), anna);
        List<RecordRef> all = List.of(ref(lead), ref(customer), ref(former));

        progress.reach(all, Lifecycle.OPPORTUNITY, anna.actor(), java.time.Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(stages(lead, customer, former)).containsExactly("opportunity", "customer", "former");

        progress.reach(all, Lifecycle.CUSTOMER, anna.actor(), java.time.Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(stages(lead, customer, former)).containsOnly("customer");
    }

    @Test
    void aDuplicateIsFoundByASecondMailAndASecondPhone() {
        contacts.open(
                Map.of(
                        "lastName", "Ortega",
                        "otherEmails", "home: Luis@Home.example",
                        "otherPhones", "+44 20 7946 0777"),
                anna);

        assertThat(duplicates.ofContact(Map.of("email", "luis@home.example"), null, anna))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).containsExactly("email"));
        assertThat(duplicates.ofContact(Map.of("phone", "+442079460777"), null, anna))
                .hasSize(1);
        assertThat(duplicates.ofContact(Map.of("mobile", "+442079460777"), null, anna))
                .hasSize(1);
    }

    private List<String> stages(AccountId... ids) {
        return java.util.Arrays.stream(ids)
                .map(id -> jdbc.sql("SELECT lifecycle FROM account WHERE id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .toList();
    }

    private static RecordRef ref(AccountId id) {
        return new RecordRef("account", id.value());
    }

    private static String text(AccountId id) {
        return id.value().toString();
    }
}
