package atrium.domain.demo;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.histories.Completion;
import atrium.domain.organization.CompanyProfile;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A very small big company, as its rows come out of COPY and as the product itself writes them. */
@SpringBootTest
@Import({TestDatabaseConfiguration.class, DemoCompanyModuleTests.OneDay.class})
class BigCompanyModuleTests {

    private static final CompanySize SMALL = CompanySize.grown(0.0005);

    // Random ids aside, whether in a column of their own or within a text.
    private static final String ROWS = """
            SELECT regexp_replace(to_jsonb(r)::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '#', 'g') FROM %s r
            """;

    private static final String RELATIONS = """
            SELECT concat_ws('|', e.at, e.kind, a.name, c.name, p.name, n.text, v.subject, cc.name, o.name, t.name, d.title, d.words)
            FROM timeline_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN contact c ON c.id = e.contact_id
              LEFT JOIN person p ON p.id = e.person_id LEFT JOIN note n ON n.id = e.record_id LEFT JOIN activity v ON v.id = e.record_id
              LEFT JOIN contact cc ON cc.account_id = a.id AND cc.id = e.record_id
              LEFT JOIN person o ON o.id = coalesce(cc.account_owner_id, a.owner_id)
              LEFT JOIN team t ON t.id = coalesce(cc.account_team_id, a.team_id)
              LEFT JOIN search_document d ON d.record_id = e.record_id
            """;

    private static final String BASKETS = """
            SELECT concat_ws('|', p.source, p.order_number, p.total, p.base_total, a.name, c.name, o.order_number, d.name, l.net)
            FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id LEFT JOIN product d ON d.id = l.product_id
              LEFT JOIN account a ON a.id = p.account_id LEFT JOIN contact c ON c.id = p.contact_id
              LEFT JOIN purchase o ON o.id = p.return_of
            """;

    @Autowired
    DemoCompany demo;

    @Autowired
    BigCompany big;

    @Autowired
    DemoRemoval removal;

    // What the product finds in records it finds in the background.
    @Autowired
    Completion assessedHistory;

    @Autowired
    CompanyProfile company;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEmptyDatabase() {
        if (company.find().isPresent()) {
            removal.remove(company.get().name(), TestViewers.seeingAll());
        }
        jdbc.sql("TRUNCATE demo_removal").update();
    }

    @Test
    void copiedRowsAreThoseThatTheProductWrites() {
        demo.moveIn(SMALL);
        assessedHistory.complete();
        Map<String, List<String>> saved = contents();
        String schema = schema();
        anEmptyDatabase();

        assertThat(big.moveIn(SMALL)).isTrue();

        Map<String, List<String>> copied = contents();
        assertThat(copied.keySet()).isEqualTo(saved.keySet());
        saved.forEach((table, rows) -> assertThat(copied.get(table)).as(table).isEqualTo(rows));
        assertThat(schema()).isEqualTo(schema);
    }

    @Test
    void itIsAsBigAsAskedAndSkewed() {
        big.moveIn(SMALL);

        assertThat(ask("SELECT count(*) FROM account")).isEqualTo(100);
        assertThat(ask("SELECT count(*) FROM contact")).isEqualTo(500);
        assertThat(ask("SELECT count(*) FROM timeline_entry")).isEqualTo(5_000);
        assertThat(ask("SELECT count(*) FROM purchase_line")).isBetween(950L, 1_000L);
        assertThat(ask("SELECT count(*) FROM activity WHERE done_at IS NOT NULL"))
                .isBetween(450L, 500L);
        assertThat(ask("SELECT count(*) FROM activity WHERE done_at IS NULL")).isPositive();
        assertThat(ask("SELECT count(*) FROM person")).isEqualTo(200);
        assertThat(ask("SELECT count(*) FROM team")).isEqualTo(40);
        assertThat(ask("SELECT count(*) FROM account a WHERE NOT EXISTS"
                        + " (SELECT FROM timeline_entry e WHERE e.account_id = a.id AND e.kind = 'note.written')"))
                .isGreaterThan(10);
    }

    private Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list()) {
            // The audit log is left out on purpose; the others tell of this installation, not of the company.
            if (!List.of("audit_entry", "flyway_schema_history", "scheduled_tasks")
                    .contains(table)) {
                contents.put(table, sorted(ROWS.formatted(table)));
            }
        }
        contents.put("relations", sorted(RELATIONS));
        contents.put("baskets", sorted(BASKETS));
        return contents;
    }

    private String schema() {
        return String.join("\n", sorted("""
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint
                """));
    }

    private List<String> sorted(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
    }

    private long ask(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
