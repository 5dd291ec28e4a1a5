package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class AccountManagementModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    CompanyProfile company;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    @BeforeEach
    void setUp() {
        if (company.find().isEmpty()) {
            company.setUp(new Company("Us", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, false));
        }
        anna = TestViewers.seeingAll();
    }

    @Test
    void anOpenedAccountStandsOnTimelineAuditAndSearch() {
        AccountId id = accounts.open(
                Map.of("name", "Müller & Söhne GmbH", "website", "www.mueller.example", "phone", "+44 20 7946 0123"),
                anna);
        commit();

        assertThat(count("account")).isOne();
        assertThat(count("timeline_entry")).isOne();
        assertThat(count("audit_entry")).isOne();
        assertThat(jdbc.sql("SELECT words FROM search_document")
                        .query(String.class)
                        .single())
                .contains("muller & sohne gmbh", "mueller.example");
        assertThat(jdbc.sql("SELECT phone_e164 FROM account")
                        .query(String.class)
                        .single())
                .isEqualTo("+442079460123");
        assertThat(accounts.fields(id, anna)).containsEntry("domain", "mueller.example");
        jdbc.sql("TRUNCATE account, timeline_entry, search_document CASCADE").update();
        commit();
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsStored() {
        assertThatThrownBy(() -> accounts.open(Map.of("employees", "many", "email", "x"), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("name", "employees", "email"));
    }

    @Test
    void onlyTheSameFieldIsAConflict() {
        AccountId id = accounts.open(Map.of("name", "Bosch", "city", "Stuttgart"), anna);
        accounts.edit(id, new FieldEdit(Map.of("city", "Stuttgart"), Map.of("city", "Gerlingen")), anna);

        accounts.edit(id, new FieldEdit(Map.of("name", "Bosch"), Map.of("name", "Bosch AG")), anna);

        assertThat(accounts.fields(id, anna)).containsEntry("city", "Gerlingen").containsEntry("name", "Bosch AG");
        FieldEdit stale = new FieldEdit(Map.of("city", "Stuttgart"), Map.of("city", "Berlin"));
        assertThatThrownBy(() -> accounts.edit(id, stale, anna)).isInstanceOf(EditConflict.class);
    }

    @Test
    void anInvisibleAccountIsUnknown() {
        AccountId id = accounts.open(Map.of("name", "Bosch"), anna);

        assertThatThrownBy(() -> accounts.fields(id, TestViewers.seeingOwn())).isInstanceOf(UnknownRecord.class);
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static void commit() {
        TestTransaction.flagForCommit();
        TestTransaction.end();
        TestTransaction.start();
    }
}
