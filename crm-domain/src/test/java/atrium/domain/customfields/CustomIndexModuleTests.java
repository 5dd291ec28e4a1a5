package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomFieldSpeed.State;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TuplesRead;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Fields that are fast have an index, which is made and dropped beside the work of others. */
@ModuleTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CustomIndexModuleTests {

    private static final UUID OCCASION = new UUID(0, 1);
    private static final int SMALL_PAGE = 19;
    private static final int PATIENCE = 60;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldSpeed speed;

    @Autowired
    CustomIndexes indexes;

    @Autowired
    CustomIndexWork work;

    @MockitoBean
    CustomIndexJob.Queue queue;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    Viewer admin;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        fields.of("account").all().forEach(field -> keeping.remove(field.id(), admin));
        work.go(OCCASION);
        jdbc.sql("DELETE FROM account").update();
        assertThat(made()).isEmpty();
        assertThat(measured()).isZero();
    }

    @Test
    void listsShowTheSameInTheSameOrderWithAnIndexAndWithout() throws SQLException {
        Map<CustomField, List<String>> all = new LinkedHashMap<>();
        all.put(add("number", ""), List.of("-3", "0", "2.50", "10", "9"));
        all.put(add("money", ""), List.of("100", "20.5", "3"));
        all.put(add("date", ""), List.of("2026-12-01", "2027-01-31", "2025-02-28"));
        all.put(add("date-time", ""), List.of("2026-11-22T16:20:00Z", "2026-11-22T06:00:00Z"));
        all.put(add("text", ""), List.of("Ähre", "ahre", "Zoo", "b".repeat(190) + "2", "b".repeat(190) + "1"));
        all.put(add("email", ""), List.of("b@example.com", "A@example.com"));
        all.put(add("choice", "Silver\nGold\nBronze"), List.of("silver", "gold", "bronze"));
        all.put(add("several-choices", "Red\nBlue"), List.of("red\nblue", "blue", "red"));
        all.put(add("yes-no", ""), List.of("no", "yes"));
        all.put(add("person", ""), List.of(admin.personId().toString()));
        for (int n = 1; n <= 110; n++) {
            open(n, all);
        }

        Map<String, List<String>> without = shown(all);
        all.keySet().forEach(this::hurry);
        assertThat(made()).hasSameSizeAs(all.keySet());
        all.keySet().forEach(field -> assertThat(state(field)).isEqualTo(State.READY));

        shown(all).forEach((asked, names) -> assertThat(names).as(asked).isEqualTo(without.get(asked)));
    }

    @Test
    void longListsAreSortedAndSearchedWithoutReadingThemThrough() throws Exception {
        CustomField seats = add("number", "");
        CustomField level = add("choice", "Silver\nGold\nBronze\nRare");
        List<String> levels = new ArrayList<>(List.of("rare"));
        for (int i = 0; i < 40; i++) {
            levels.add(List.of("silver", "gold", "bronze").get(i % 3));
        }
        Map<CustomField, List<String>> values = new LinkedHashMap<>();
        values.put(seats, List.of("5", "70", "1", "33", "12"));
        values.put(level, levels);
        rows(12_000, values);
        assertThat(page("-" + seats.key(), "").sortRefused()).isTrue();

        hurry(seats);
        hurry(level);
        assertThat(page("-" + seats.key(), "").sortRefused()).isFalse();
        assertThat(read("-" + seats.key(), "")).isLessThan(1_000);
        assertThat(read(seats.key(), "")).isLessThan(1_000);
        assertThat(read(level.key(), "")).isLessThan(1_000);
        assertThat(read(level.key(), level.key() + " is rare")).isLessThan(3_000);
        assertThat(page("name", level.key() + " is rare").rows()).isNotEmpty();
    }

    @Test
    void whatIsNoLongerWantedIsDroppedAndWhatIsWantedAgainIsMadeAgain() throws SQLException {
        CustomField seats = add("number", "");
        hurry(seats);
        assertThat(made()).containsExactly(seats.key() + " true");
        assertThat(measured()).isOne();
        assertThat(speed.of(now(seats), admin).bytes()).isPositive();

        keeping.remove(seats.id(), admin);
        work.go(OCCASION);
        assertThat(made()).isEmpty();
        keeping.restore(seats.id(), admin);
        assertThat(state(seats)).isEqualTo(State.BUILDING);
        work.go(OCCASION);
        assertThat(state(seats)).isEqualTo(State.READY);

        change(seats, Map.of("customFast", "no"));
        assertThat(state(seats)).isEqualTo(State.NONE);
        work.go(OCCASION);
        assertThat(made()).isEmpty();
        verify(queue, atLeastOnce()).add();
    }

    @Test
    void choicesInAnotherOrderGetAnotherIndex() throws SQLException {
        CustomField level = add("choice", "Silver\nGold");
        rows(20, Map.of(level, List.of("silver", "gold")));
        hurry(level);
        change(level, Map.of("customChoices", "Gold\nSilver\nBronze"));
        assertThat(state(level)).isEqualTo(State.BUILDING);
        List<String> unindexed = names(level.key(), level.key() + " is-filled");
        work.go(OCCASION);

        assertThat(state(level)).isEqualTo(State.READY);
        assertThat(names(level.key(), level.key() + " is-filled")).isEqualTo(unindexed);
    }

    @Test
    void anInterruptedIndexIsMadeAgain() throws SQLException {
        CustomField seats = add("number", "");
        rows(20, Map.of(seats, List.of("7")));
        change(seats, Map.of("customFast", "yes"));
        CustomIndexes.Step step = indexes.next().orElseThrow();
        String broken = "CREATE UNIQUE INDEX CONCURRENTLY %s ON account ((custom ->> '%s'))"
                .formatted(CustomIndexSql.name(step.key()), step.key());
        assertThatThrownBy(() -> execute(broken)).isInstanceOf(SQLException.class);
        assertThat(made()).containsExactly(seats.key() + " false");
        assertThat(state(seats)).isEqualTo(State.BUILDING);

        work.go(OCCASION);
        assertThat(made()).containsExactly(seats.key() + " true");
        assertThat(state(seats)).isEqualTo(State.READY);
    }

    @Test
    void whoeverComesWhileAnotherIsAtItLeavesItToThem() throws Exception {
        CustomField seats = add("number", "");
        CustomField level = add("choice", "Silver\nGold");
        rows(500, Map.of(seats, List.of("1", "2"), level, List.of("silver")));
        change(seats, Map.of("customFast", "yes"));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + CustomIndexes.LOCK + ")");
            work.go(OCCASION);
            assertThat(made()).isEmpty();
            assertThat(indexes.restsWithout(now(level))).isFalse();
            statement.execute("SELECT pg_advisory_unlock(" + CustomIndexes.LOCK + ")");
        }
        change(level, Map.of("customFast", "yes"));
        CompletableFuture<?>[] both = {inBackground(), inBackground()};
        CompletableFuture.allOf(both).get(PATIENCE, TimeUnit.SECONDS);

        assertThat(state(seats)).isEqualTo(State.READY);
        assertThat(state(level)).isEqualTo(State.READY);
    }

    @Test
    void whatCantBeIndexedSaysWhyAndIsTriedAgainWhenSomebodyAsks() throws SQLException {
        CustomField seats = add("number", "");
        rows(20, Map.of(seats, List.of("7", "many")));
        hurry(seats);
        assertThat(speed.of(now(seats), admin)).isEqualTo(new CustomFieldSpeed.Speed(State.FAILED, 0, "values"));
        work.go(OCCASION);
        assertThat(made()).isEmpty();

        jdbc.sql("UPDATE account SET custom = NULL WHERE custom ->> :key = 'many'")
                .param("key", seats.key())
                .update();
        keeping.retryIndex(seats.id(), admin);
        work.go(OCCASION);
        assertThat(state(seats)).isEqualTo(State.READY);
    }

    @Test
    void whatNobodyCouldMakeInFiveAttemptsIsGivenUp() {
        CustomField seats = add("number", "");
        change(seats, Map.of("customFast", "yes"));
        work.giveUp(OCCASION);
        assertThat(speed.of(now(seats), admin).problem()).isEqualTo("interrupted");
    }

    @Test
    void aKindWithAnIndexStaysUntilTheIndexIsGone() throws SQLException {
        CustomField seats = add("number", "");
        hurry(seats);
        assertThat(refusal(seats, Map.of("customKind", "text", "customFast", "no")))
                .containsExactly("customKind custom.problem.kind-fast");
        change(seats, Map.of("customFast", "no"));
        assertThat(refusal(seats, Map.of("customKind", "text"))).containsExactly("customKind custom.problem.kind-fast");
        work.go(OCCASION);
        change(seats, Map.of("customKind", "text"));
    }

    @Test
    void onlySomeFieldsAreFastAndNoLongTexts() {
        for (int i = 0; i < CustomContradictions.MOST_FAST; i++) {
            change(add("number", ""), Map.of("customFast", "yes"));
        }
        CustomField more = add("number", "");
        assertThat(refusal(more, Map.of("customFast", "yes"))).containsExactly("customFast custom.problem.many-fast");
        assertThat(refusal(add("long-text", ""), Map.of("customFast", "yes")))
                .contains("customFast custom.problem.not-fast-kind");
        assertThat(indexes.possible("account")).isTrue();
        assertThat(indexes.possible("pg_catalog.pg_class")).isFalse();
    }

    private CompletableFuture<?> inBackground() {
        return CompletableFuture.runAsync(() -> {
            try {
                work.go(OCCASION);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private CustomField add(String kind, String choices) {
        return keeping.add(
                "account",
                Map.of("customLabel", kind + " " + UUID.randomUUID(), "customKind", kind, "customChoices", choices),
                admin);
    }

    private void hurry(CustomField field) {
        change(field, Map.of("customFast", "yes"));
        try {
            work.go(OCCASION);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void change(CustomField field, Map<String, String> typed) {
        keeping.change(field.id(), new FieldEdit(Map.of(), typed), admin);
    }

    private List<String> refusal(CustomField field, Map<String, String> typed) {
        return catchThrowableOfType(InvalidRecord.class, () -> change(field, typed)).problems().stream()
                .map((InvalidValue problem) -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    private CustomField now(CustomField field) {
        return keeping.get(field.id(), admin);
    }

    private State state(CustomField field) {
        return speed.of(now(field), admin).state();
    }

    private void open(int number, Map<CustomField, List<String>> values) {
        Map<String, String> typed = new HashMap<>(Map.of("name", "Row " + number));
        int at = 0;
        for (var one : values.entrySet()) {
            if ((number + at++) % 3 > 0) {
                typed.put(
                        one.getKey().key(),
                        one.getValue().get(number % one.getValue().size()));
            }
        }
        accounts.open(typed, admin);
    }

    // Every third record has nothing in a field.
    private void rows(int number, Map<CustomField, List<String>> values) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        values.forEach((field, some) -> {
            int at = parts.size();
            parameters.put("k" + at, field.key());
            parameters.put("v" + at, some.toArray(String[]::new));
            parts.add(":k%1$d::text, CASE WHEN (n + %1$d) %% 3 > 0 THEN (:v%1$d::text[])[n %% %2$d + 1] END"
                    .formatted(at, some.size()));
        });
        jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, created_at, changed_at, custom)
                        SELECT uuidv7(), 0, 'Row ' || n, 'lead', now(), now(), jsonb_strip_nulls(jsonb_build_object(%s))
                        FROM generate_series(1, :rows) AS n
                        """.formatted(String.join(", ", parts)))
                .params(parameters)
                .param("rows", number)
                .update();
        jdbc.sql("ANALYZE account").update();
    }

    private Map<String, List<String>> shown(Map<CustomField, List<String>> values) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        values.forEach((field, some) -> {
            String key = field.key();
            String value = "\"" + some.get(0).lines().toList().get(0) + "\"";
            List<String> filters = new ArrayList<>(List.of("", key + " is-empty", key + " is-filled"));
            filters.add(field.kind() == CustomKind.DATE_TIME ? key + " after 2026-01-01" : key + " is " + value);
            if (field.kind() != CustomKind.DATE_TIME && field.kind() != CustomKind.DATE) {
                filters.add(key + " is-not " + value);
            }
            for (String filter : filters) {
                for (String sort : List.of("name", key, "-" + key, "-" + key + ",name")) {
                    shown.put(sort + " | " + filter, names(sort, filter));
                }
            }
        });
        return shown;
    }

    /** The names on all pages, forwards; going back from the last one must meet the same. */
    private List<String> names(String sort, String filter) {
        List<String> forward = new ArrayList<>();
        ListPage page = page(sort, filter, null);
        forward.addAll(names(page));
        List<List<String>> pages = new ArrayList<>(List.of(names(page)));
        while (page.next() != null) {
            page = page(sort, filter, page.next());
            forward.addAll(names(page));
            pages.add(names(page));
        }
        for (int at = pages.size() - 2; at >= 0; at--) {
            page = page(sort, filter, page.previous());
            assertThat(names(page)).as(sort + " | " + filter + ", back").isEqualTo(pages.get(at));
        }
        return forward;
    }

    private static List<String> names(ListPage page) {
        return page.rows().stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }

    private ListPage page(String sort, String filter) {
        return page(sort, filter, null);
    }

    private ListPage page(String sort, String filter, @Nullable String at) {
        Map<String, String> parts = new HashMap<>(Map.of("sort", sort, "filter", filter));
        if (at != null) {
            parts.put("at", at);
        }
        ListQuery query = lists.read("account", parts, admin);
        return lists.page(query, SMALL_PAGE, admin);
    }

    private long read(String sort, String filter) throws Exception {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return new TuplesRead(jdbc).of(() -> page(sort, filter));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private List<String> made() {
        return jdbc.sql("""
                        SELECT substr(c.relname, 13) || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE c.relname LIKE 'custom\\_list\\_%' ORDER BY 1
                        """).query(String.class).list();
    }

    private long measured() {
        return jdbc.sql("SELECT count(*) FROM pg_statistic_ext WHERE stxname LIKE 'custom\\_list\\_%'")
                .query(Long.class)
                .single();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
