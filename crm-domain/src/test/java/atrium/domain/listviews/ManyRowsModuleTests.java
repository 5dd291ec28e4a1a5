package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.domain.search.Search;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import atrium.testing.TuplesRead;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows, so that a plan which is right for few of them shows: by the rows it reads, not by the clock. */
@ModuleTest
class ManyRowsModuleTests {

    private static final int ROWS = 30_000;
    private static final int FEW = 3_000;
    private static final int WALKED = 5_000;

    @Autowired
    ListViews lists;

    @Autowired
    Search search;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer all = TestViewers.seeingAll();
    TuplesRead tuples;

    @BeforeEach
    void manyAccounts() {
        tuples = new TuplesRead(jdbc);
        jdbc.sql("""
                        INSERT INTO account (id, version, name, city, country, industry, lifecycle, created_at, changed_at)
                        SELECT uuidv7(), 0, CASE WHEN n > :rows - 40 THEN 'Zebra ' ELSE 'Common ' END || n,
                          CASE WHEN n % 1000 = 7 THEN 'Timbuktu' ELSE 'Paris' END,
                          CASE WHEN n > :rows - 40 THEN 'ML' ELSE 'FR' END, 'Trade', 'lead',
                          now() - n * interval '1 minute', now() - n * interval '1 minute'
                        FROM generate_series(1, :rows) AS n
                        """).param("rows", ROWS).update();
        jdbc.sql("""
                        INSERT INTO search_document (record_type, record_id, title, subtitle, words, phones, changed_at)
                        SELECT 'account', id, name, '', fold(concat_ws(' ', name, city, industry)), '', changed_at
                        FROM account
                        """).update();
        // What was inserted just now waits in a list, which counts against the index.
        jdbc.sql("SELECT gin_clean_pending_list('search_document_account_words_idx')")
                .query(Long.class)
                .single();
        jdbc.sql("ANALYZE account").update();
        jdbc.sql("ANALYZE search_document").update();
        tuples.expectGenericPlans();
    }

    @Test
    void rareWordsAreFoundWithoutReadingAll() throws Exception {
        assertThat(tuples.of(() -> search.find("imbukt", 5, all))).isLessThan(FEW);
        assertThat(tuples.of(() -> search.find("zebra 299", 5, all))).isLessThan(FEW);
    }

    @Test
    void mistypedWordsAreFoundWithoutReadingAllHoweverManyMayBeMeant() throws Exception {
        jdbc.sql("INSERT INTO search_word VALUES ('zebra'), ('zebro'), ('zebru'), ('zebri')")
                .update();
        // As if there were a hundred times as many: then a hundred hits seem to come soon in any order.
        jdbc.sql("""
                        SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', relname::text,
                          'relpages', relpages, 'reltuples', (reltuples * 100)::real)
                        FROM pg_class WHERE relname = 'search_document_account'
                        """).query(Boolean.class).single();

        assertThat(search.find("zebrx", 5, all)).isNotEmpty();
        assertThat(tuples.of(() -> search.find("zebrx", 5, all))).isLessThan(FEW);
    }

    @Test
    void commonWordsAreFoundWithoutReadingAll() throws Exception {
        assertThat(tuples.of(() -> search.find("common", 5, all))).isLessThan(FEW);
        assertThat(tuples.of(() -> search.find("ari", 5, all))).isLessThan(FEW);
    }

    @Test
    void rareMatchesAreListedWithoutReadingAll() throws Exception {
        assertThat(tuples.of(() -> page("city is Timbuktu", "name"))).isLessThan(WALKED);
        assertThat(tuples.of(() -> page("country is ML", "name"))).isLessThan(FEW);
        assertThat(tuples.of(() -> page("country is ML", "-lastTouch"))).isLessThan(WALKED);
    }

    @Test
    void whatCarriesATagIsListedAndCountedWithoutReadingAllHoweverManyRecordsThereAre() throws Exception {
        String rare = tag("rare", "n > " + (ROWS - 40));
        String common = tag("common", "n % 3 = 0");
        // As if there were a hundred times as many of everything: then reading all seems to cost little beside a tag.
        jdbc.sql("""
                        SELECT bool_and(pg_restore_relation_stats('schemaname', 'public', 'relname', relname::text,
                          'relpages', relpages * 100, 'reltuples', (reltuples * 100)::real))
                        FROM pg_class WHERE relname IN ('account', 'record_tag')
                        """).query(Boolean.class).single();

        assertThat(tuples.of(() -> page("tags is \"" + rare + "\"", "-changed")))
                .isLessThan(WALKED);
        assertThat(tuples.of(() -> page("tags is \"" + rare + "\" and city is Paris", "name")))
                .isLessThan(WALKED);
        assertThat(tuples.of(() -> page("tags is \"" + common + "\"", "-changed")))
                .isLessThan(WALKED);
        assertThat(tuples.of(() -> page("tags is-not \"" + common + "\"", "-changed")))
                .isLessThan(WALKED);
        assertThat(tuples.of(() -> lists.count(query("tags is \"" + rare + "\""), all)))
                .isLessThan(FEW);
        assertThat(page("tags is \"" + rare + "\"", "-changed").rows()).hasSize(40);
    }

    @Test
    void whereSomethingIsLateIsListedAndCountedWithoutReadingAll() throws Exception {
        UUID person = company.person("Otto");
        jdbc.sql("""
                        INSERT INTO activity (id, version, kind, subject, account_id, author_id, priority, due_day, due_at, created_at,
                          changed_at)
                        SELECT uuidv7(), 0, 'task', 'Call', id, :person, 'normal', due, due, now(), now()
                        FROM (SELECT id, CASE WHEN country = 'ML' THEN date '2020-01-01' ELSE date '2090-01-01' END AS due,
                            row_number() OVER (ORDER BY name DESC) AS n FROM account) AS numbered
                        WHERE n <= 1000
                        """).param("person", person).update();
        jdbc.sql("ANALYZE activity").update();

        assertThat(tuples.of(() -> page("nextStepState is overdue", "-changed")))
                .isLessThan(3 * WALKED);
        assertThat(tuples.of(() -> lists.count(query("nextStepState is overdue"), all)))
                .isLessThan(FEW);
        assertThat(page("nextStepState is overdue", "-changed").rows()).hasSize(40);
        assertThat(tuples.of(() -> page("nextStepState is-empty", "-changed"))).isLessThan(FEW);
    }

    private ListQuery query(String filter) {
        return lists.read("account", Map.of("filter", filter), all);
    }

    private String tag(String name, String carriers) {
        String id = jdbc.sql("INSERT INTO tag VALUES (uuidv7(), :name, 1, now()) RETURNING id::text")
                .param("name", name)
                .query(String.class)
                .single();
        jdbc.sql("""
                        INSERT INTO record_tag
                        SELECT 'account', id, CAST(:tag AS uuid)
                        FROM (SELECT id, row_number() OVER (ORDER BY changed_at DESC) AS n FROM account) AS numbered WHERE %s
                        """.formatted(carriers)).param("tag", id).update();
        jdbc.sql("ANALYZE record_tag").update();
        return id;
    }

    @Test
    void commonMatchesAreListedWithoutReadingAll() throws Exception {
        assertThat(tuples.of(() -> page("", "name"))).isLessThan(FEW);
        assertThat(tuples.of(() -> page("lifecycle is lead and city is Paris", "-changed")))
                .isLessThan(FEW);
    }

    @Test
    void whatATeamHoldsFarDownTheNamesIsListedWithoutReadingAll() throws Exception {
        UUID otto = company.person("Otto");
        UUID team = company.team("North", otto);
        jdbc.sql("UPDATE account SET owner_id = :otto WHERE name > 'Common 28'")
                .param("otto", otto)
                .update();
        jdbc.sql("UPDATE account SET team_id = :team WHERE name < 'Common 2' AND name > 'Common 199'")
                .param("team", team)
                .update();
        jdbc.sql("ANALYZE account").update();
        Viewer colleague = TestViewers.seeingTeamChangingOwn(otto, Set.of(otto), Set.of(team));
        List<String> names = jdbc.sql("""
                        SELECT name FROM account WHERE owner_id = :otto OR team_id = :team ORDER BY fold(name), id
                        """)
                .param("otto", otto)
                .param("team", team)
                .query(String.class)
                .list();

        assertThat(tuples.of(() -> page("", "name", colleague))).isLessThan(FEW);
        assertThat(names(page("", "name", colleague))).isEqualTo(names.subList(0, ListViews.PAGE));
        assertThat(names(page("", "-name", colleague))).startsWith(names.get(names.size() - 1));
        assertThat(names(second(colleague))).isEqualTo(names.subList(ListViews.PAGE, 2 * ListViews.PAGE));
        assertThat(tuples.of(() -> page("", "name", TestViewers.at(Level.OWN, otto))))
                .isLessThan(FEW);
    }

    @Test
    void matchesFarDownTheOrderAreFoundAll() {
        assertThat(page("country is ML and lifecycle is lead", "-created").rows())
                .hasSize(40);
        assertThat(page("city is Timbuktu", "created").rows()).hasSize(30);
    }

    private ListPage page(String filter, String sort) {
        return page(filter, sort, all);
    }

    private ListPage page(String filter, String sort, Viewer viewer) {
        return lists.page(lists.read("account", Map.of("filter", filter, "sort", sort), viewer), viewer);
    }

    private ListPage second(Viewer viewer) {
        String next = Objects.requireNonNull(page("", "name", viewer).next());
        return lists.page(lists.read("account", Map.of("sort", "name", "at", next), viewer), viewer);
    }

    private static List<Object> names(ListPage page) {
        return page.rows().stream().map(row -> row.cells().get(0).value()).toList();
    }
}
