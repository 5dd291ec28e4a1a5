package atrium.domain.bulkchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.verify;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields of many records are set at once, and each record gets back what it had. */
@BulkChangeTest
class BulkEditsModuleTests {

    @Autowired
    BulkQueue queue;

    @Autowired
    BulkChanges changes;

    @Autowired
    BulkReports reports;

    @Autowired
    BulkUndos undos;

    @Autowired
    BulkWork work;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    ProductManagement products;

    @Autowired
    BulkSamples samples;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer manager;

    @BeforeEach
    void setUp() {
        manager = company.viewer("Nora", StandardRole.ADMINISTRATOR);
    }

    @Test
    void fewRecordsAreChangedAtOnceAndUndoGivesEachItsOwnValueBack() {
        List<UUID> ids = Stream.of("Ulm", "Bonn", "")
                .map(city -> samples.account(manager, Map.of("name", "Few", "city", city, "industry", "Toys")))
                .toList();

        BulkRun run =
                changes.edit(samples.some(manager, "account", ids), Map.of("city", "Kiel", "industry", ""), manager);

        assertThat(run.status()).isEqualTo(BulkStatus.DONE);
        assertThat(run.changed()).isEqualTo(3);
        assertThat(ids)
                .allSatisfy(id -> assertThat(accounts.fields(new AccountId(id), manager))
                        .containsEntry("city", "Kiel")
                        .doesNotContainKey("industry"));
        assertThat(samples.entries("timeline_entry", run)).isEqualTo(3);
        assertThat(samples.entries("audit_entry", run)).isEqualTo(3);

        assertThat(undos.undo(run.id(), manager).undone()).isEqualTo(3);
        assertThat(ids)
                .extracting(id -> accounts.fields(new AccountId(id), manager).get("city"))
                .containsExactly("Ulm", "Bonn", null);
        assertThat(samples.entries("timeline_entry", run)).isZero();
        assertThat(samples.entries("audit_entry", run)).isEqualTo(6);
        assertThatThrownBy(() -> undos.undo(run.id(), manager)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void ofFiveThousandEachGetsItsValueBackButThoseThatSomebodyEditedMeanwhile() {
        UUID owner = company.person("Olga");
        jdbc.sql("""
                        INSERT INTO account (id, version, name, employees, industry, city, owner_id, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Big ' || n, 424242, 'Industry ' || n % 7, nullif('City ' || n % 11, 'City 0'),
                          CASE WHEN n % 3 = 0 THEN :owner END, 'lead', now(), now()
                        FROM generate_series(1, 5000) AS n
                        """).param("owner", owner).update();
        String stored =
                "SELECT md5(string_agg(concat_ws('|', id, industry, city, owner_id), ',' ORDER BY id)) FROM account"
                        + " WHERE starts_with(name, 'Big ')";
        String before = jdbc.sql(stored).query(String.class).single();

        BulkRun run = changes.edit(
                samples.all(manager, "account", "employees is 424242"),
                Map.of(
                        "industry",
                        "Same",
                        "city",
                        "",
                        "owner",
                        manager.personId().toString()),
                manager);
        assertThat(run.status()).isEqualTo(BulkStatus.RUNNING);
        assertThat(run.total()).isEqualTo(5000);
        verify(queue).add(run.id());
        work.go(run.id());
        work.go(run.id());

        assertThat(reports.run(run.id(), manager).changed()).isEqualTo(5000);
        assertThat(reports.run(run.id(), manager).status()).isEqualTo(BulkStatus.DONE);
        assertThat(samples.number("""
                SELECT count(*) FROM account a WHERE starts_with(name, 'Big ') AND industry = 'Same' AND city IS NULL
                  AND owner_id = (SELECT person_id FROM bulk_run WHERE id = '%s')
                """.formatted(run.id()))).isEqualTo(5000);
        assertThat(samples.number("SELECT count(*) FROM bulk_run_record")).isZero();

        List<UUID> edited = jdbc.sql("SELECT id FROM account WHERE starts_with(name, 'Big ') ORDER BY id LIMIT 20")
                .query(UUID.class)
                .list();
        edited.subList(0, 10).forEach(id -> edit(id, "industry", "Own"));
        edited.subList(10, 20).forEach(id -> edit(id, "website", "https://own.example"));
        undos.undo(run.id(), manager);
        work.go(run.id());

        BulkRun undone = reports.run(run.id(), manager);
        assertThat(undone.status()).isEqualTo(BulkStatus.UNDONE);
        assertThat(undone.undone()).isEqualTo(4990);
        assertThat(undone.kept()).isEqualTo(10);
        assertThat(reports.refused(run.id(), true, 50, manager)).hasSize(10).allSatisfy(kept -> {
            assertThat(kept.messageKey()).isEqualTo("bulk.refused.changed-since");
            assertThat(edited.subList(0, 10)).contains(kept.record().id());
            assertThat(kept.name()).startsWith("Big ");
        });
        assertThat(samples.number("SELECT count(*) FROM account WHERE industry = 'Own'"))
                .isEqualTo(10);

        edited.subList(0, 10)
                .forEach(id ->
                        jdbc.sql("""
                        UPDATE account SET owner_id = CASE WHEN n % 3 = 0 THEN :owner END, city = nullif('City ' || n % 11, 'City 0'),
                          industry = 'Industry ' || n % 7
                        FROM (SELECT substr(name, 5)::int AS n FROM account WHERE id = :id) AS number WHERE id = :id
                        """).param("owner", owner).param("id", id).update());
        assertThat(jdbc.sql(stored).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void whatCanNotBeGivenIsSaidAtItsFieldAndNothingIsChanged() {
        UUID one = samples.account(manager, Map.of("name", "Wrong", "employees", "3"));
        UUID two = samples.account(manager, Map.of("name", "Wrong too", "employees", "4"));

        assertThatThrownBy(() -> changes.edit(
                        samples.some(manager, "account", List.of(one, two)), Map.of("employees", "many"), manager))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field(), problem -> problem.messageKey())
                                .containsExactly(tuple("employees", "field.problem.whole")));
        assertThatThrownBy(() -> changes.edit(
                        samples.some(manager, "account", List.of(one, two)),
                        Map.of("owner", UUID.randomUUID().toString()),
                        manager))
                .isInstanceOf(InvalidRecord.class);
        assertThat(accounts.fields(new AccountId(one), manager)).containsEntry("employees", "3");
        assertThat(reports.mine(manager)).isEmpty();
    }

    @Test
    void anAccountThatWouldHangBelowItselfIsRefusedAlone() {
        UUID above = samples.account(manager, Map.of("name", "Above"));
        UUID below = samples.account(manager, Map.of("name", "Below"));

        BulkRun run = changes.edit(
                samples.some(manager, "account", List.of(above, below)), Map.of("parent", above.toString()), manager);

        assertThat(run.changed()).isOne();
        assertThat(reports.refused(run.id(), false, 10, manager))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.record().id()).isEqualTo(above);
                    assertThat(refused.messageKey()).isEqualTo("account.problem.parent-loop");
                });
    }

    @Test
    void aHandOverReachesTheContactsAndCanBeUndoneByWhoGaveTheAccountsAway() {
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        UUID other = company.person("Otto");
        UUID mine = accounts.open(Map.of("name", "Mine", "owner", rep.personId().toString()), rep)
                .value();
        UUID contact = contacts.open(Map.of("lastName", "There", "account", mine.toString()), manager)
                .value();

        BulkRun run =
                changes.edit(samples.some(manager, "account", List.of(mine)), Map.of("owner", other.toString()), rep);
        assertThat(run.changed()).isOne();
        assertThat(holder(contact)).isEqualTo(other);

        assertThat(undos.undo(run.id(), rep).undone()).isOne();
        assertThat(holder(contact)).isEqualTo(rep.personId());
    }

    @Test
    void productsGetACategoryThatIsAddedAndGiveItBackAndOfPurchasesOnlyTheNoteIsChanged() {
        UUID one = products.open(Map.of("name", "Lathe", "category", "Machines"), manager);
        UUID two = products.open(Map.of("name", "Drill"), manager);

        BulkRun run = changes.edit(
                samples.some(manager, "product", List.of(one, two)),
                Map.of("category", "Tools / Metal", "availability", "retired"),
                manager);
        assertThat(run.changed()).isEqualTo(2);
        assertThat(products.fields(two, manager))
                .containsEntry("category", "Tools / Metal")
                .containsEntry("availability", "retired");
        undos.undo(run.id(), manager);
        assertThat(products.fields(one, manager)).containsEntry("category", "Machines");
        assertThat(products.fields(two, manager)).doesNotContainKey("category").containsEntry("availability", "active");

        assertThat(changes.fields("purchase", manager))
                .extracting(RecordField::key)
                .containsExactly("note");
        BulkRun deleted = changes.move(Deed.DELETE, samples.some(manager, "product", List.of(one, two)), manager);
        assertThat(samples.standing("product", List.of(one, two))).isZero();
        undos.undo(deleted.id(), manager);
        assertThat(samples.standing("product", List.of(one, two))).isEqualTo(2);
    }

    private void edit(UUID id, String field, String value) {
        accounts.edit(new AccountId(id), new FieldEdit(Map.of(), Map.of(field, value)), manager);
    }

    private UUID holder(UUID contact) {
        contacts.fields(new ContactId(contact), manager);
        return jdbc.sql("SELECT account_owner_id FROM contact WHERE id = :id")
                .param("id", contact)
                .query(UUID.class)
                .single();
    }
}
