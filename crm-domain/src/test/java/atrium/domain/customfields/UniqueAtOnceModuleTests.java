package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at once, with the same value for a unique field. */
@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UniqueAtOnceModuleTests {

    private static final long PATIENCE = 20;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Viewer admin;
    CustomField licence;

    @BeforeEach
    void aField() {
        admin = company.allSeeing("Nora");
        licence = keeping.add(
                "account", Map.of("customLabel", "Licence " + UUID.randomUUID(), "customKind", "text"), admin);
    }

    @AfterEach
    void removeIt() {
        keeping.remove(licence.id(), admin);
    }

    @Test
    void ofTwoWhoSaveTheSameAtOnceTheSecondIsRefusedAtTheField() {
        unique("yes");
        CompletableFuture<?>[] second = new CompletableFuture<?>[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            open("First", "AB-12");
            second[0] = CompletableFuture.runAsync(() -> open("Second", "ab-12"));
            waitUntilSomebodyWaits();
        });

        assertThatThrownBy(() -> second[0].get(PATIENCE, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InvalidRecord.class)
                .satisfies(refused -> assertThat(((InvalidRecord) refused.getCause()).problems())
                        .singleElement()
                        .matches(problem -> licence.key().equals(problem.field())));
        assertThat(held("ab-12")).isOne();
    }

    @Test
    void whenTheFirstGivesUpTheSecondGetsTheValue() throws Exception {
        unique("yes");
        CompletableFuture<?>[] second = new CompletableFuture<?>[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            open("First", "AB-12");
            second[0] = CompletableFuture.runAsync(() -> open("Second", "ab-12"));
            waitUntilSomebodyWaits();
            status.setRollbackOnly();
        });

        second[0].get(PATIENCE, TimeUnit.SECONDS);
        assertThat(held("ab-12")).isOne();
    }

    @Test
    void whoWritesWhileTheFieldBecomesUniqueIsSeen() {
        open("First", "AB-12");
        CompletableFuture<?>[] becoming = new CompletableFuture<?>[1];
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            open("Second", "ab-12");
            becoming[0] = CompletableFuture.runAsync(() -> unique("yes"));
            waitUntilSomebodyWaits();
        });

        assertThatThrownBy(() -> becoming[0].get(PATIENCE, TimeUnit.SECONDS)).hasCauseInstanceOf(InvalidRecord.class);
        open("Third", "AB-12");
    }

    private void unique(String answer) {
        keeping.change(licence.id(), new FieldEdit(Map.of(), Map.of("customUnique", answer)), admin);
    }

    private void open(String name, String value) {
        accounts.open(Map.of("name", name + " " + licence.id(), licence.key(), value), admin);
    }

    private void waitUntilSomebodyWaits() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end) {
            if (jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody waits");
    }

    private long held(String value) {
        return jdbc.sql("SELECT count(*) FROM account WHERE custom_key(custom ->> :key) = :value")
                .param("key", licence.key())
                .param("value", value)
                .query(Long.class)
                .single();
    }
}
