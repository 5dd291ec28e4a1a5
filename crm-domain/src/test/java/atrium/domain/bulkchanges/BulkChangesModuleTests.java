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
import atrium.domain.identity.StandardRoles;
import atrium.domain.identity.Viewers;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import(TestClockConfiguration.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BulkChangesModuleTests {

    @MockitoBean
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
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    StandardRoles roles;

    @Autowired
    Viewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer manager;

    @BeforeEach
    void setUp() {
        manager = person("Nora", StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    @Test
    void fewRecordsAreChangedAtOnceAndUndoGivesEachItsOwnValueBack() {
        List<UUID> ids = Stream.of("Ulm", "Bonn", "")
                .map(city -> account(Map.of("name", "Few", "city", city, "industry", "Toys")))
                .toList();

        BulkRun run = changes.edit(some("account", ids), Map.of("city", "Kiel", "industry", ""), manager);

        assertThat(run.status()).isEqualTo(BulkStatus.DONE);
        assertThat(run.changed()).isEqualTo(3);
        assertThat(ids)
                .allSatisfy(id -> assertThat(accounts.fields(new AccountId(id), manager))
                        .containsEntry("city", "Kiel")
                        .doesNotContainKey("industry"));
        assertThat(entries("timeline_entry", run)).isEqualTo(3);
        assertThat(entries("audit_entry", run)).isEqualTo(3);

        assertThat(undos.undo(run.id(), manager).undone()).isEqualTo(3);
        assertThat(ids)
                .extracting(id -> accounts.fields(new AccountId(id), manager).get("city"))
                .containsExactly("Ulm", "Bonn", null);
        assertThat(entries("timeline_entry", run)).isZero();
        assertThat(entries("audit_entry", run)).isEqualTo(6);
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
                Selection.all(query("account", "employees is 424242")),
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
        assertThat(number("""
                SELECT count(*) FROM account a WHERE starts_with(name, 'Big ') AND industry = 'Same' AND city IS NULL
                  AND owner_id = (SELECT person_id FROM bulk_run WHERE id = '%s')
                """.formatted(run.id()))).isEqualTo(5000);
        assertThat(number("SELECT count(*) FROM bulk_run_record")).isZero();

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
        assertThat(number("SELECT count(*) FROM account WHERE industry = 'Own'"))
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
        UUID one = account(Map.of("name", "Wrong", "employees", "3"));
        UUID two = account(Map.of("name", "Wrong too", "employees", "4"));

        assertThatThrownBy(() -> changes.edit(some("account", List.of(one, two)), Map.of("employees", "many"), manager))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field(), problem -> problem.messageKey())
                                .containsExactly(tuple("employees", "field.problem.whole")));
        assertThatThrownBy(() -> changes.edit(
                        some("account", List.of(one, two)),
                        Map.of("owner", UUID.randomUUID().toString()),
                        manager))
                .isInstanceOf(InvalidRecord.class);
        assertThat(accounts.fields(new AccountId(one), manager)).containsEntry("employees", "3");
        assertThat(reports.mine(manager)).isEmpty();
    }

    @Test
    void anAccountThatWouldHangBelowItselfIsRefusedAlone() {
        UUID above = account(Map.of("name", "Above"));
        UUID below = account(Map.of("name", "Below"));

        BulkRun run = changes.edit(some("account", List.of(above, below)), Map.of("parent", above.toString()), manager);

        assertThat(run.changed()).isOne();
        assertThat(reports.refused(run.id(), false, 10, manager))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.record().id()).isEqualTo(above);
                    assertThat(refused.messageKey()).isEqualTo("account.problem.parent-loop");
                });
    }

    @Test
    void archivingRestoringAndDeletingAreUndoneToo() {
        List<UUID> ids = List.of(contact("Arch"), contact("Ive"));
        ListQuery list = query("contact", "");

        BulkRun archived = changes.move(Deed.ARCHIVE, Selection.some(list, ids), manager);
        assertThat(standing("contact", ids)).isZero();
        assertThat(entries("timeline_entry", archived)).isEqualTo(2);
        assertThat(changes.move(Deed.ARCHIVE, Selection.some(list, ids), manager)
                        .unchanged())
                .isEqualTo(2);
        undos.undo(archived.id(), manager);
        assertThat(standing("contact", ids)).isEqualTo(2);
        assertThat(entries("timeline_entry", archived)).isZero();

        BulkRun deleted = changes.move(Deed.DELETE, Selection.some(list, ids), manager);
        assertThat(standing("contact", ids)).isZero();
        jdbc.sql("UPDATE contact SET deleted_at = NULL WHERE id = :id")
                .param("id", ids.get(0))
                .update();
        undos.undo(deleted.id(), manager);
        assertThat(standing("contact", ids)).isEqualTo(2);
        assertThat(reports.run(deleted.id(), manager).undone()).isEqualTo(2);
    }

    @Test
    void aHandOverReachesTheContactsAndCanBeUndoneByWhoGaveTheAccountsAway() {
        Viewer rep = person("Rita", StandardRole.SALES_REP);
        UUID other = company.person("Otto");
        UUID mine = accounts.open(Map.of("name", "Mine", "owner", rep.personId().toString()), rep)
                .value();
        UUID contact = contacts.open(Map.of("lastName", "There", "account", mine.toString()), manager)
                .value();

        BulkRun run = changes.edit(some("account", List.of(mine)), Map.of("owner", other.toString()), rep);
        assertThat(run.changed()).isOne();
        assertThat(holder(contact)).isEqualTo(other);

        assertThat(undos.undo(run.id(), rep).undone()).isOne();
        assertThat(holder(contact)).isEqualTo(rep.personId());
    }

    @Test
    void whatThePersonSeesButMayNotChangeIsLeftOutAndWhatIsNotSeenIsNotEvenCounted() {
        Viewer rep = person("Rolf", StandardRole.SALES_REP);
        UUID colleague = company.person("Carl");
        company.team("Together", rep.personId(), colleague);
        Viewer member = viewers.find(rep.personId()).orElseThrow();
        UUID own = account(Map.of("name", "Own", "owner", rep.personId().toString()));
        UUID seen = account(Map.of("name", "Seen", "owner", colleague.toString()));
        UUID foreign = account(Map.of("name", "Foreign"));

        BulkRun run = changes.move(Deed.ARCHIVE, some("account", List.of(own, seen, foreign)), member);

        assertThat(run.total()).isOne();
        assertThat(run.leftOut()).isOne();
        assertThat(standing("account", List.of(own, seen, foreign))).isEqualTo(2);
        assertThatThrownBy(() -> changes.move(Deed.ARCHIVE, some("account", List.of(seen, foreign)), member))
                .isInstanceOf(NothingChosen.class);
        assertThatThrownBy(() -> changes.move(
                        Deed.DELETE, some("account", List.of(own)), person("Vera", StandardRole.EXECUTIVE)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void productsGetACategoryThatIsAddedAndGiveItBackAndPurchasesAreMovedOnly() {
        UUID one = products.open(Map.of("name", "Lathe", "category", "Machines"), manager);
        UUID two = products.open(Map.of("name", "Drill"), manager);

        BulkRun run = changes.edit(
                some("product", List.of(one, two)),
                Map.of("category", "Tools / Metal", "availability", "retired"),
                manager);
        assertThat(run.changed()).isEqualTo(2);
        assertThat(products.fields(two, manager))
                .containsEntry("category", "Tools / Metal")
                .containsEntry("availability", "retired");
        undos.undo(run.id(), manager);
        assertThat(products.fields(one, manager)).containsEntry("category", "Machines");
        assertThat(products.fields(two, manager)).doesNotContainKey("category").containsEntry("availability", "active");

        assertThat(changes.fields("purchase")).isEmpty();
        BulkRun deleted = changes.move(Deed.DELETE, some("product", List.of(one, two)), manager);
        assertThat(standing("product", List.of(one, two))).isZero();
        undos.undo(deleted.id(), manager);
        assertThat(standing("product", List.of(one, two))).isEqualTo(2);
    }

    @Test
    void aChangeIsSeenAndUndoneByItsPersonOnlyAndForThirtyDays() {
        BulkRun run = changes.move(Deed.ARCHIVE, some("account", List.of(account(Map.of("name", "Late")))), manager);

        assertThatThrownBy(() -> reports.run(run.id(), person("Nosy", StandardRole.ADMINISTRATOR)))
                .isInstanceOf(UnknownRecord.class);
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> undos.undo(run.id(), manager)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void whatWasStoppedGoesNoFurtherAndGivesBackWhatItChanged() {
        jdbc.sql("""
                        INSERT INTO contact (id, version, last_name, country, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Stop ' || n, 'IS', 'lead', now(), now() FROM generate_series(1, 300) AS n
                        """).update();
        BulkRun run = changes.move(Deed.DELETE, Selection.all(query("contact", "country is IS")), manager);
        undos.stop(run.id(), manager);
        work.go(run.id());

        assertThat(reports.run(run.id(), manager).changed()).isZero();
        assertThat(number("SELECT count(*) FROM contact WHERE starts_with(last_name, 'Stop ') AND deleted_at IS NULL"))
                .isEqualTo(300);
        assertThat(number("SELECT count(*) FROM bulk_run_record")).isZero();
    }

    private UUID account(Map<String, String> values) {
        return accounts.open(values, manager).value();
    }

    private UUID contact(String name) {
        return contacts.open(Map.of("lastName", name), manager).value();
    }

    private void edit(UUID id, String field, String value) {
        accounts.edit(new AccountId(id), new FieldEdit(Map.of(), Map.of(field, value)), manager);
    }

    private Selection some(String type, List<UUID> ids) {
        return Selection.some(query(type, ""), ids);
    }

    private ListQuery query(String type, String filter) {
        return lists.read(type, Map.of("filter", filter), manager);
    }

    private UUID holder(UUID contact) {
        contacts.fields(new ContactId(contact), manager);
        return jdbc.sql("SELECT account_owner_id FROM contact WHERE id = :id")
                .param("id", contact)
                .query(UUID.class)
                .single();
    }

    private long standing(String table, List<UUID> ids) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE id = ANY(:ids) AND archived_at IS NULL AND deleted_at IS NULL"
                        .formatted(table))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private long entries(String table, BulkRun run) {
        return number("SELECT count(*) FROM %s WHERE origin = '%s'".formatted(table, run.id()));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Viewer person(String name, StandardRole role) {
        UUID id = company.person(name);
        roles.define(Locale.ENGLISH);
        roles.give(id, role);
        return viewers.find(id).orElseThrow();
    }
}
