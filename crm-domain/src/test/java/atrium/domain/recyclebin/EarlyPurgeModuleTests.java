package atrium.domain.recyclebin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.activities.Notes;
import atrium.domain.audit.ChangeLog;
import atrium.domain.audit.LogQuery;
import atrium.domain.audit.LoggedChange;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.StoringTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes with a record is told before, comes back with it, and can go before its time. */
@StoringTest
class EarlyPurgeModuleTests {

    @Autowired
    EarlyPurge purge;

    @Autowired
    GoingAlong along;

    @Autowired
    RecycleBin bin;

    @Autowired
    RecordTypes types;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Notes notes;

    @Autowired
    ChangeLog log;

    @Autowired
    TestCompany company;

    Viewer nora;
    RecordType account;
    AccountId id;
    ContactId kern;

    @BeforeEach
    void setUp() {
        nora = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        account = types.of("account").orElseThrow();
        id = accounts.open(Map.of("name", "Gone Early Ltd"), nora);
        kern = contacts.open(Map.of("lastName", "Kern", "account", id.value().toString()), nora);
        notes.write(new RecordRef("account", id.value()), "About the account", nora);
        notes.write(new RecordRef("contact", kern.value()), "About the person", nora);
        accounts.delete(id, nora);
    }

    @Test
    void whatGoesAlongIsToldAndComesBack() {
        assertThat(along.of(account, id.value(), nora).along()).containsExactly(Map.entry("note", 1));
        assertThat(along.of(account, id.value(), nora).deleted().personName()).isEqualTo("Nora");

        accounts.restore(id, nora);
        assertThatThrownBy(() -> along.of(account, id.value(), nora)).isInstanceOf(UnknownRecord.class);
        assertThat(contacts.fields(kern, nora))
                .containsEntry("account", id.value().toString());
        accounts.delete(id, nora);
        assertThat(along.of(account, id.value(), nora).along()).containsExactly(Map.entry("note", 1));
    }

    @Test
    void theBinIsSearchedByName() {
        assertThat(bin.deleted("gone éarly", null, nora).records())
                .extracting(RecycleBin.Deleted::id)
                .contains(id.value());
        assertThat(bin.deleted("Gone_Early", null, nora).records()).isEmpty();
        assertThat(bin.deleted("gone", null, TestViewers.seeingOwn()).records()).isEmpty();
    }

    @Test
    void anAdministratorLetsItGoAndTheLogKnows() {
        assertThat(purge.purge(account, id.value(), nora)).isEqualTo("Gone Early Ltd");

        assertThatThrownBy(() -> accounts.restore(id, nora)).isInstanceOf(UnknownRecord.class);
        assertThat(contacts.fields(kern, nora)).doesNotContainKey("account");
        List<LoggedChange> told = log.page(
                        new LogQuery("", List.of(), null, null, null, null, null, null, id.value(), null, null),
                        null,
                        nora)
                .entries();
        assertThat(told).extracting(LoggedChange::deed).containsExactly("purged", "deleted", "created");
        assertThat(told.get(0).personId()).isEqualTo(nora.personId());
        assertThatThrownBy(() -> purge.purge(account, id.value(), nora)).isInstanceOf(UnknownRecord.class);
    }

    @Test
    void nobodyElseLetsItGoAndNothingThatIsNotInTheBinGoes() {
        Viewer manager = company.viewer("Clara", StandardRole.SALES_MANAGER);
        assertThatThrownBy(() -> purge.purge(account, id.value(), manager)).isInstanceOf(NotPermitted.class);

        accounts.restore(id, nora);
        assertThatThrownBy(() -> purge.purge(account, id.value(), nora)).isInstanceOf(UnknownRecord.class);
        assertThat(accounts.fields(id, nora)).containsEntry("name", "Gone Early Ltd");
    }
}
