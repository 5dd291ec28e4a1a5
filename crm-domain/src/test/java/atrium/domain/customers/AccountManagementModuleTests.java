package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class AccountManagementModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
    }

    @Test
    void anOpenedAccountStandsOnTimelineAuditAndSearch() {
        AccountId id = accounts.open(
                Map.of("name", "Müller & Söhne GmbH", "website", "www.mueller.example", "phone", "+44 20 7946 0123"),
                anna);
        PendingWrites.flush();

        assertThat(count("timeline_entry WHERE account_id = :id", id)).isOne();
        assertThat(count("audit_entry WHERE record_id = :id", id)).isOne();
        assertThat(text("SELECT words FROM search_document WHERE record_id = :id", id))
                .contains("muller & sohne gmbh", "mueller.example");
        assertThat(text("SELECT phone_e164 FROM account WHERE id = :id", id)).isEqualTo("+442079460123");
        assertThat(accounts.fields(id, anna)).containsEntry("domain", "mueller.example");
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsStored() {
        assertThatThrownBy(() -> accounts.open(Map.of("employees", "many", "email", "x"), anna))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidValue::field)
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

    @Test
    void aColleaguesAccountIsSeenButNotChanged() {
        UUID colleague = company.person("Carl");
        UUID rita = company.person("Rita");
        AccountId id = accounts.open(Map.of("name", "Bosch", "owner", colleague.toString()), anna);
        Viewer viewer = TestViewers.seeingTeamChangingOwn(rita, Set.of(rita, colleague), Set.of());

        assertThat(accounts.fields(id, viewer)).containsEntry("name", "Bosch");
        assertThatThrownBy(() -> accounts.archive(id, viewer)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aContactIsSeenThroughItsAccountAndFollowsAHandOver() {
        UUID carl = company.person("Carl");
        UUID dora = company.person("Dora");
        AccountId account = accounts.open(Map.of("name", "Bosch", "owner", carl.toString()), anna);
        ContactId contact = contacts.open(
                Map.of("lastName", "Kern", "account", account.value().toString()), anna);
        Viewer ofCarl = TestViewers.at(atrium.domain.records.Level.OWN, carl);
        Viewer ofDora = TestViewers.at(atrium.domain.records.Level.OWN, dora);
        assertThat(contacts.fields(contact, ofCarl)).containsEntry("lastName", "Kern");
        assertThatThrownBy(() -> contacts.fields(contact, ofDora)).isInstanceOf(UnknownRecord.class);

        accounts.edit(account, new FieldEdit(Map.of("owner", carl.toString()), Map.of("owner", dora.toString())), anna);
        entities.clear();

        assertThat(contacts.fields(contact, ofDora)).containsEntry("lastName", "Kern");
        assertThatThrownBy(() -> contacts.fields(contact, ofCarl)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void theAuditLogCantBeChanged() {
        accounts.open(Map.of("name", "Bosch"), anna);
        PendingWrites.flush();

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update()).hasMessageContaining("only be added to");
    }

    // What a commit would do: the tests roll back, the buffers are written before.
    private int count(String from, AccountId id) {
        return jdbc.sql("SELECT count(*) FROM " + from)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private String text(String sql, AccountId id) {
        return jdbc.sql(sql).param("id", id.value()).query(String.class).single();
    }
}
