package atrium.domain.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** These tests need a database without anything in it, and one day on which they all take place. */
@SpringBootTest
@Import({TestDatabaseConfiguration.class, DemoCompanyModuleTests.OneDay.class})
class DemoCompanyModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-18T10:15:30Z");

    private static final List<String> WITHOUT_IDS = List.of(
            "SELECT name || email || coalesce(job_title, '') FROM person",
            "SELECT t.name || p.name FROM team_member m JOIN team t ON t.id = m.team_id JOIN person p ON p.id = m.person_id",
            "SELECT concat_ws('|', a.name, domain, phone, employees, revenue_amount, founded, city, lifecycle, a.created_at,"
                    + " changed_at, last_touch_at, p.name) FROM account a LEFT JOIN person p ON p.id = a.owner_id",
            "SELECT concat_ws('|', c.name, c.email, c.phone, mobile, c.job_title, c.lifecycle, c.created_at, a.name)"
                    + " FROM contact c LEFT JOIN account a ON a.id = c.account_id",
            "SELECT concat_ws('|', e.at, kind, arguments, a.name) FROM timeline_entry e LEFT JOIN account a ON a.id = account_id");

    @Autowired
    DemoCompany demo;

    @Autowired
    DemoRemoval removal;

    @Autowired
    CompanyProfile company;

    @Autowired
    JdbcClient jdbc;

    Viewer administrator = TestViewers.seeingAll();

    @BeforeEach
    void anEmptyDatabase() {
        if (company.find().isPresent()) {
            jdbc.sql("UPDATE company SET demo = true").update();
            removal.remove(company.get().name(), administrator);
        }
        jdbc.sql("TRUNCATE demo_removal").update();
    }

    @Test
    void theSameCompanyMovesInEveryTime() {
        assertThat(demo.moveIn()).isTrue();
        List<List<String>> first = contents();
        anEmptyDatabase();

        assertThat(demo.moveIn()).isTrue();

        assertThat(contents()).isEqualTo(first);
    }

    @Test
    void itIsLargeAndOldEnoughToTryEverything() {
        demo.moveIn();

        assertThat(count("account")).isEqualTo(300);
        assertThat(count("contact")).isBetween(650L, 800L);
        assertThat(count("note")).isGreaterThan(1_000);
        assertThat(count("note_mention")).isGreaterThan(20);
        assertThat(ask(
                        "SELECT count(*) FROM note n JOIN note_mention m ON m.note_id = n.id JOIN person p ON p.id = m.person_id"
                                + " WHERE substr(n.text, m.starts + 1, m.length) <> '@' || p.name"))
                .isZero();
        assertThat(count("product")).isGreaterThan(10);
        assertThat(ask("SELECT count(*) FROM activity WHERE done_at IS NOT NULL"))
                .isGreaterThan(300);
        assertThat(ask("SELECT count(*) FROM activity WHERE done_at IS NULL AND due_at > '2026-11-19'"))
                .isGreaterThan(50);
        assertThat(count("purchase")).isGreaterThan(300);
        assertThat(ask("SELECT count(*) FROM purchase WHERE base_total IS NULL OR line_count = 0"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM purchase WHERE kind = 'return'")).isPositive();
        assertThat(ask("SELECT count(DISTINCT currency) FROM purchase")).isGreaterThan(1);
        assertThat(count("search_document"))
                .isEqualTo(count("account") + count("contact") + count("product") + count("purchase"));
        assertThat(
                        ask(
                                "SELECT count(*) FROM audit_entry WHERE record_type IN ('account', 'contact', 'note', 'purchase', 'activity')"))
                .isEqualTo(count("timeline_entry"));
        assertThat(ask("SELECT count(DISTINCT r.code) FROM person_role pr JOIN role r ON r.id = pr.role_id"))
                .isEqualTo(7);
        assertThat(ask("SELECT count(DISTINCT country) FROM account")).isGreaterThanOrEqualTo(8);
        assertThat(ask("SELECT count(*) FROM account WHERE fold(name) LIKE 'bosch%' OR name LIKE 'Müller%'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(ask("SELECT count(*) FROM contact WHERE phone_e164 LIKE '+4420%'"))
                .isPositive();
        assertThat(jdbc.sql("SELECT min(at) < :now::timestamptz - interval '700 days' FROM timeline_entry")
                        .param("now", NOW.toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothingHappensInTheFutureOrBeforeItsCustomer() {
        demo.moveIn();

        assertThat(jdbc.sql("SELECT count(*) FROM timeline_entry WHERE at > :now::timestamptz")
                        .param("now", NOW.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ask("SELECT count(*) FROM timeline_entry e JOIN account a ON a.id = e.account_id"
                        + " WHERE e.at < a.created_at"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM timeline_entry e JOIN contact c ON c.id = e.contact_id"
                        + " WHERE e.at < c.created_at"))
                .isZero();
    }

    @Test
    void nobodyOrdersBeforeOrAfterBeingACustomer() {
        demo.moveIn();

        String turns = """
                SELECT count(*) FROM purchase p JOIN timeline_entry e ON e.record_id = p.account_id,
                  jsonb_to_recordset(e.changes) AS c (field text, after text)
                WHERE p.kind = 'order' AND c.field = 'lifecycle' AND c.after = '%s' AND p.ordered_at %s e.at
                """;
        assertThat(ask(turns.formatted("customer", ">="))).isGreaterThan(300);
        assertThat(ask(turns.formatted("customer", "<"))).isZero();
        assertThat(ask(turns.formatted("former", ">"))).isZero();
        assertThat(ask("SELECT count(*) FROM purchase p JOIN account a ON a.id = p.account_id"
                        + " WHERE a.lifecycle NOT IN ('customer', 'former')"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM purchase WHERE kind = 'return' AND return_of IS NULL"))
                .isZero();
    }

    @Test
    void whoOrdersIsACustomerAndAFormerOneHasBoughtNothingLately() {
        demo.moveIn();

        assertThat(ask("SELECT count(*) FROM purchase WHERE contact_id IS NOT NULL"))
                .isGreaterThan(200);
        assertThat(ask("SELECT count(*) FROM purchase p JOIN contact c ON c.id = p.contact_id"
                        + " WHERE c.lifecycle NOT IN ('customer', 'former')"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM account WHERE lifecycle = 'former'"))
                .isPositive();
        assertThat(ask("SELECT count(*) FROM purchase p LEFT JOIN account a ON a.id = p.account_id"
                        + " LEFT JOIN contact c ON c.id = p.contact_id WHERE 'former' IN (a.lifecycle, c.lifecycle)"
                        + " AND p.ordered_at > timestamptz '" + NOW + "' - interval '120 days'"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM account a WHERE lifecycle IN ('customer', 'former')"
                        + " AND NOT EXISTS (SELECT FROM purchase p WHERE p.account_id = a.id)"))
                .isZero();
    }

    @Test
    void nobodyCanBeReachedByAccident() {
        demo.moveIn();

        assertThat(ask("SELECT count(*) FROM account WHERE domain NOT LIKE '%.example' OR email NOT LIKE '%.example'"
                        + " OR website NOT LIKE '%.example'"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM contact WHERE email NOT LIKE '%.example'"))
                .isZero();
        assertThat(ask("SELECT count(*) FROM person WHERE email NOT LIKE '%.example'"))
                .isZero();
        String keptForFiction =
                "'^\\+(44207946\\d{4}|441614960\\d{3}|441214960\\d{3}|447700900\\d{3}|1\\d{3}55501\\d{2}"
                        + "|493023125\\d{3}|496990009\\d{3}|492214710\\d{3}|498999998\\d{3}"
                        + "|33(19900|26191|46571|63998)\\d{4}|46846500400|468465004\\d{2}|46313900?6\\d{2})$'";
        for (String column : List.of("account.phone", "contact.phone", "contact.mobile")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(jdbc.sql(
                                    "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL AND (%1$s_e164 IS NULL OR %1$s_e164 !~ %3$s)"
                                            .formatted(column, table, keptForFiction))
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void itMovesOnlyIntoAnEmptyDatabase() {
        company.setUp(new Company("Us", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, false));

        assertThat(demo.moveIn()).isFalse();
        assertThat(count("person")).isZero();
    }

    @Test
    void removalLeavesNothingBehindAndDemoDataNeverReturn() {
        demo.moveIn();
        removal.remove(" larkspur instruments ", administrator);

        Map<String, Long> left = new HashMap<>();
        for (String table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .set()) {
            left.put(table, count(table));
        }
        assertThat(left).containsEntry("demo_removal", 1L);
        left.keySet().removeAll(Set.of("flyway_schema_history", "demo_removal"));
        assertThat(left)
                .hasSizeGreaterThan(15)
                .allSatisfy((table, rows) -> assertThat(rows).isZero());
        assertThat(demo.moveIn()).isFalse();
    }

    @Test
    void removalAsksForTheNameAndTheRight() {
        demo.moveIn();

        assertThatThrownBy(() -> removal.remove("Larkspur", administrator)).isInstanceOf(InvalidRecord.class);
        Viewer rep = new Viewer(
                administrator.personId(),
                "Rep",
                administrator.locale(),
                administrator.zone(),
                "auto",
                Set.of(),
                Set.of(),
                Set.of(),
                administrator.levels(),
                Set.of(Capability.IMPORT));
        assertThatThrownBy(() -> removal.remove("Larkspur Instruments", rep)).isInstanceOf(NotPermitted.class);
        assertThat(removal.contents(administrator).records()).containsEntry("account", 300L);
    }

    @Test
    void aRealCompanyCanNeitherBeRemovedNorLoseItsAudit() {
        demo.moveIn();
        jdbc.sql("UPDATE company SET demo = false").update();

        assertThatThrownBy(() -> removal.remove("Larkspur Instruments", administrator))
                .isInstanceOf(NoDemoCompany.class);
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("can only be added to");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update()).isInstanceOf(DataAccessException.class);
    }

    private List<List<String>> contents() {
        return WITHOUT_IDS.stream()
                .map(sql -> jdbc.sql(sql).query(String.class).list().stream()
                        .sorted()
                        .toList())
                .toList();
    }

    private long count(String table) {
        return ask("SELECT count(*) FROM " + table);
    }

    private long ask(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OneDay {

        @Bean
        @Primary
        Clock oneDay() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
