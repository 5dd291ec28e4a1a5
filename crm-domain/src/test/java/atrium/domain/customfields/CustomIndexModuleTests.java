package atrium.domain.customfields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customfields.CustomFieldSpeed.State;
import atrium.domain.listviews.ListViews;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
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
    FastFields fast;
    AccountPages pages;

    @BeforeEach
    void setUp() {
        admin = company.allSeeing("Nora");
        fast = new FastFields(keeping, speed, work, jdbc, admin);
        pages = new AccountPages(lists, admin);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        fields.of("account").all().forEach(field -> keeping.remove(field.id(), admin));
        work.go(FastFields.OCCASION);
        jdbc.sql("DELETE FROM account").update();
        assertThat(fast.made()).isEmpty();
        assertThat(fast.measured()).isZero();
    }

    @Test
    void listsShowTheSameInTheSameOrderWithAnIndexAndWithout() throws SQLException {
        Map<CustomField, List<String>> all = new LinkedHashMap<>();
        all.put(fast.add("number", ""), List.of("-3", "0", "2.50", "10", "9"));
        all.put(fast.add("money", ""), List.of("100", "20.5", "3"));
        all.put(fast.add("date", ""), List.of("2026-12-01", "2027-01-31", "2025-02-28"));
        all.put(fast.add("date-time", ""), List.of("2026-11-22T16:20:00Z", "2026-11-22T06:00:00Z"));
        all.put(fast.add("text", ""), List.of("Ähre", "ahre", "Zoo", "b".repeat(190) + "2", "b".repeat(190) + "1"));
        all.put(fast.add("email", ""), List.of("b@example.com", "A@example.com"));
        all.put(fast.add("choice", "Silver\nGold\nBronze"), List.of("silver", "gold", "bronze"));
        all.put(fast.add("several-choices", "Red\nBlue"), List.of("red\nblue", "blue", "red"));
        all.put(fast.add("yes-no", ""), List.of("no", "yes"));
        all.put(fast.add("person", ""), List.of(admin.personId().toString()));
        for (int n = 1; n <= 110; n++) {
            open(n, all);
        }

        Map<String, List<String>> without = pages.shown(all);
        all.keySet().forEach(fast::hurry);
        assertThat(fast.made()).hasSameSizeAs(all.keySet());
        all.keySet().forEach(field -> assertThat(fast.state(field)).isEqualTo(State.READY));

        pages.shown(all).forEach((asked, names) -> assertThat(names).as(asked).isEqualTo(without.get(asked)));
    }

    @Test
    void longListsAreSortedAndSearchedWithoutReadingThemThrough() throws Exception {
        CustomField seats = fast.add("number", "");
        CustomField level = fast.add("choice", "Silver\nGold\nBronze\nRare");
        List<String> levels = new ArrayList<>(List.of("rare"));
        for (int i = 0; i < 40; i++) {
            levels.add(List.of("silver", "gold", "bronze").get(i % 3));
        }
        Map<CustomField, List<String>> values = new LinkedHashMap<>();
        values.put(seats, List.of("5", "70", "1", "33", "12"));
        values.put(level, levels);
        fast.rows(12_000, values);
        assertThat(pages.page("-" + seats.key(), "").sortRefused()).isTrue();

        fast.hurry(seats);
        fast.hurry(level);
        assertThat(pages.page("-" + seats.key(), "").sortRefused()).isFalse();
        assertThat(read("-" + seats.key(), "")).isLessThan(1_000);
        assertThat(read(seats.key(), "")).isLessThan(1_000);
        assertThat(read(level.key(), "")).isLessThan(1_000);
        assertThat(read(level.key(), level.key() + " is rare")).isLessThan(3_000);
        assertThat(pages.page("name", level.key() + " is rare").rows()).isNotEmpty();
    }

    @Test
    void whatIsNoLongerWantedIsDroppedAndWhatIsWantedAgainIsMadeAgain() throws SQLException {
        CustomField seats = fast.add("number", "");
        fast.hurry(seats);
        assertThat(fast.made()).containsExactly(seats.key() + " true");
        assertThat(fast.measured()).isOne();
        assertThat(speed.of(fast.now(seats), admin).bytes()).isPositive();

        keeping.remove(seats.id(), admin);
        work.go(FastFields.OCCASION);
        assertThat(fast.made()).isEmpty();
        keeping.restore(seats.id(), admin);
        assertThat(fast.state(seats)).isEqualTo(State.BUILDING);
        work.go(FastFields.OCCASION);
        assertThat(fast.state(seats)).isEqualTo(State.READY);

        fast.change(seats, Map.of("customFast", "no"));
        assertThat(fast.state(seats)).isEqualTo(State.NONE);
        work.go(FastFields.OCCASION);
        assertThat(fast.made()).isEmpty();
        verify(queue, atLeastOnce()).add();
    }

    @Test
    void choicesInAnotherOrderGetAnotherIndex() throws SQLException {
        CustomField level = fast.add("choice", "Silver\nGold");
        fast.rows(20, Map.of(level, List.of("silver", "gold")));
        fast.hurry(level);
        fast.change(level, Map.of("customChoices", "Gold\nSilver\nBronze"));
        assertThat(fast.state(level)).isEqualTo(State.BUILDING);
        List<String> unindexed = pages.names(level.key(), level.key() + " is-filled");
        work.go(FastFields.OCCASION);

        assertThat(fast.state(level)).isEqualTo(State.READY);
        assertThat(pages.names(level.key(), level.key() + " is-filled")).isEqualTo(unindexed);
    }

    @Test
    void anInterruptedIndexIsMadeAgain() throws SQLException {
        CustomField seats = fast.add("number", "");
        fast.rows(20, Map.of(seats, List.of("7")));
        fast.change(seats, Map.of("customFast", "yes"));
        CustomIndexes.Step step = indexes.next().orElseThrow();
        String broken = "CREATE UNIQUE INDEX CONCURRENTLY %s ON account ((custom ->> '%s'))"
                .formatted(CustomIndexSql.name(step.key()), step.key());
        assertThatThrownBy(() -> execute(broken)).isInstanceOf(SQLException.class);
        assertThat(fast.made()).containsExactly(seats.key() + " false");
        assertThat(fast.state(seats)).isEqualTo(State.BUILDING);

        work.go(FastFields.OCCASION);
        assertThat(fast.made()).containsExactly(seats.key() + " true");
        assertThat(fast.state(seats)).isEqualTo(State.READY);
    }

    @Test
    void whoeverComesWhileAnotherIsAtItLeavesItToThem() throws Exception {
        CustomField seats = fast.add("number", "");
        CustomField level = fast.add("choice", "Silver\nGold");
        fast.rows(500, Map.of(seats, List.of("1", "2"), level, List.of("silver")));
        fast.change(seats, Map.of("customFast", "yes"));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + CustomIndexes.LOCK + ")");
            work.go(FastFields.OCCASION);
            assertThat(fast.made()).isEmpty();
            assertThat(indexes.restsWithout(fast.now(level))).isFalse();
            statement.execute("SELECT pg_advisory_unlock(" + CustomIndexes.LOCK + ")");
        }
        fast.change(level, Map.of("customFast", "yes"));
        CompletableFuture<?>[] both = {inBackground(), inBackground()};
        CompletableFuture.allOf(both).get(PATIENCE, TimeUnit.SECONDS);

        assertThat(fast.state(seats)).isEqualTo(State.READY);
        assertThat(fast.state(level)).isEqualTo(State.READY);
    }

    private CompletableFuture<?> inBackground() {
        return CompletableFuture.runAsync(() -> {
            try {
                work.go(FastFields.OCCASION);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
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

    private long read(String sort, String filter) throws Exception {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return new TuplesRead(jdbc).of(() -> pages.page(sort, filter));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
