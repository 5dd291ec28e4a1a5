package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import atrium.testing.TuplesRead;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * However much is shared, a list of what is somebody's own or a team's looks up what the shares open and reads no more: seen by
 * the rows it reads.
 */
@ModuleTest
class ManySharesModuleTests {

    private static final int ACCOUNTS = 4_000;
    private static final int PEOPLE = 5;
    private static final int SHARES = 150;

    // The rows of all shares, in two ways, a stretch of the own ones, and the shares themselves.
    private static final int FEW = 7_500;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID otto;
    UUID team;
    TuplesRead tuples;

    @BeforeEach
    void manyCustomersOfWhomManyAreShared() {
        otto = company.person("Otto");
        team = company.team("North", otto);
        tuples = new TuplesRead(jdbc);
        insert("""
                INSERT INTO account (id, version, name, country, lifecycle, owner_id, team_id, created_at, changed_at)
                SELECT uuidv7(), 0, 'Customer ' || n, 'FR', 'lead', CASE WHEN n % 20 = 0 THEN :otto END,
                  CASE WHEN n % 20 = 1 THEN :team END, now() - n * interval '1 minute', now() - n * interval '1 minute'
                FROM generate_series(1, :accounts) AS n
                """);
        insert("""
                INSERT INTO contact (id, version, last_name, country, lifecycle, account_id, account_owner_id, account_team_id,
                  created_at, changed_at)
                SELECT uuidv7(), 0, 'Person ' || n || ' ' || a.name, CASE WHEN n % 2 = 0 THEN 'FR' ELSE 'DE' END,
                  CASE WHEN n < 3 THEN 'lead' ELSE 'customer' END, a.id, a.owner_id, a.team_id, a.created_at, a.changed_at
                FROM account a, generate_series(1, :people) AS n WHERE a.name LIKE 'Customer %'
                """);
        insert("""
                INSERT INTO purchase (id, version, source, order_number, account_id, account_owner_id, account_team_id, ordered_at,
                  ordered_on, currency, kind, line_count, net_total, tax_total, total, created_at, changed_at)
                SELECT uuidv7(), 0, 'Web shop', a.name || '-' || n, a.id, a.owner_id, a.team_id, a.changed_at, current_date, 'EUR',
                  CASE n WHEN 1 THEN 'return' ELSE 'order' END, 1, n, 0, n, a.created_at, a.changed_at
                FROM account a, generate_series(1, 2) AS n WHERE a.name LIKE 'Customer %'
                """);
        for (String type : List.of("account", "contact")) {
            insert("""
                    INSERT INTO record_share (id, record_type, record_id, person_id, team_id, may_edit, shared_by, shared_at)
                    SELECT uuidv7(), '%1$s', id, CASE WHEN n %% 2 = 0 THEN :otto END, CASE WHEN n %% 2 = 1 THEN :team END, false,
                      :otto, now()
                    FROM (SELECT id, row_number() OVER (ORDER BY name DESC) AS n FROM %1$s
                      WHERE owner_id IS NULL AND team_id IS NULL) AS numbered
                    WHERE n <= :shares
                    """.formatted(type));
        }
        List.of("account", "contact", "purchase", "record_share")
                .forEach(table -> jdbc.sql("ANALYZE " + table).update());
        tuples.expectGenericPlans();
    }

    private void insert(String sql) {
        Map<String, Object> values =
                Map.of("otto", otto, "team", team, "accounts", ACCOUNTS, "people", PEOPLE, "shares", SHARES);
        jdbc.sql(sql).params(values).update();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "account, OWN, country is FR and lifecycle is lead, 'name,-name,-changed'",
        "account, TEAM, country is FR and lifecycle is lead, 'name,-name,-changed'",
        "contact, OWN, country is FR and lifecycle is customer, 'name,-name,-changed'",
        "contact, TEAM, country is FR and lifecycle is customer, 'name,-name,-changed'",
        "purchase, OWN, purchaseKind is return and source is \"Web shop\", '-orderedAt,orderedAt,orderNumber'",
        "purchase, TEAM, purchaseKind is return and source is \"Web shop\", '-orderedAt,orderedAt,orderNumber'"
    })
    void whatSharesOpenIsListedWithoutReadingAll(String type, Level level, String filter, String sorts)
            throws Exception {
        Viewer viewer = with(level);
        for (String sort : sorts.split(",")) {
            assertThat(tuples.of(() -> page(type, Map.of("sort", sort), viewer)))
                    .as(sort)
                    .isLessThan(FEW);
            assertThat(tuples.of(() -> page(type, Map.of("sort", sort, "filter", filter), viewer)))
                    .as(filter + ", " + sort)
                    .isLessThan(FEW);
        }
    }

    @Test
    void theSharedOnesStandAmongTheOthersInTheOrder() {
        List<UUID> ordered = jdbc.sql("""
                        SELECT r.id FROM contact r
                        WHERE (account_owner_id = :otto OR account_team_id = :team
                            OR EXISTS (SELECT FROM record_share s WHERE s.record_id IN (r.id, r.account_id)))
                          AND country = 'FR' AND lifecycle = 'customer'
                        ORDER BY fold(name) DESC, id DESC LIMIT :page
                        """)
                .param("otto", otto)
                .param("team", team)
                .param("page", ListViews.PAGE)
                .query(UUID.class)
                .list();
        ListPage page = page(
                "contact",
                Map.of("sort", "-name", "filter", "country is FR and lifecycle is customer"),
                with(Level.TEAM));

        assertThat(page.rows()).extracting(ListRow::id).isEqualTo(ordered);
    }

    private ListPage page(String type, Map<String, String> parts, Viewer viewer) {
        return lists.page(lists.read(type, parts, viewer), viewer);
    }

    private Viewer with(Level level) {
        Viewer alone = level == Level.TEAM
                ? TestViewers.seeingTeamChangingOwn(otto, Set.of(otto), Set.of(team))
                : TestViewers.at(level, otto);
        return TestViewers.sharing(alone, Set.of(otto, team), false, clock.instant());
    }
}
