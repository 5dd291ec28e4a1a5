package atrium.domain.bulkchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver.Given;
import atrium.domain.records.HandedOver.Giving;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records are handed over as a change of many, which leaves alone what somebody else gave away, and can be undone. */
@BulkChangeTest
class OwnedRecordsModuleTests {

    private static final String KIND = "account.owner";

    @Autowired
    OwnedRecords owned;

    @Autowired
    BulkQueue queue;

    @Autowired
    BulkWork work;

    @Autowired
    BulkReports reports;

    @Autowired
    BulkUndos undos;

    @Autowired
    AccountManagement accounts;

    @Autowired
    PeopleManagement people;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer boss;
    UUID mara;
    UUID ben;

    @BeforeEach
    void setUp() {
        boss = company.viewer("Nora", StandardRole.ADMINISTRATOR);
        mara = company.person("Mara");
        ben = company.person("Ben");
    }

    @Test
    void manyGoInTheBackgroundArchivedOnesTooAndComeBackToSomebodyWhoLeft() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, owner_id, lifecycle, created_at, changed_at, archived_at)
                        SELECT gen_random_uuid(), 0, 'Left ' || n, :owner, 'lead', now(), now(), CASE WHEN n % 5 = 0 THEN now() END
                        FROM generate_series(1, 300) AS n
                        """).param("owner", mara).update();
        people.deactivate(mara, boss.actor());
        assertThat(owned.of(mara, boss)).singleElement().satisfies(holding -> {
            assertThat(holding.kind()).isEqualTo(KIND);
            assertThat(holding.amount()).isEqualTo(300);
            assertThat(holding.archived()).isEqualTo(60);
            assertThat(holding.list()).contains("owner+is+" + mara).doesNotContain("archived");
            assertThat(holding.archive()).contains("archived=true");
        });

        Given given = owned.give(KIND, new Giving(UUID.randomUUID(), mara, ben), boss);
        assertThat(given.amount()).isEqualTo(300);
        assertThat(given.runId()).isNotNull();
        verify(queue).add(given.runId());
        UUID elsewhere = jdbc.sql("SELECT id FROM account WHERE owner_id = :owner AND archived_at IS NULL LIMIT 1")
                .param("owner", mara)
                .query(UUID.class)
                .single();
        accounts.edit(
                new AccountId(elsewhere),
                new FieldEdit(Map.of(), Map.of("owner", boss.personId().toString())),
                boss);
        work.go(given.runId());

        assertThat(owners(ben)).isEqualTo(299);
        assertThat(owned.of(mara, boss)).isEmpty();
        assertThat(reports.refused(given.runId(), false, 10, boss))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.record().id()).isEqualTo(elsewhere);
                    assertThat(refused.messageKey()).isEqualTo("bulk.refused.changed-since");
                });

        undos.undo(given.runId(), boss);
        work.go(given.runId());
        assertThat(owners(mara)).isEqualTo(299);
        assertThat(owners(ben)).isZero();
    }

    private long owners(UUID person) {
        return jdbc.sql("SELECT count(*) FROM account WHERE owner_id = :owner")
                .param("owner", person)
                .query(Long.class)
                .single();
    }
}
