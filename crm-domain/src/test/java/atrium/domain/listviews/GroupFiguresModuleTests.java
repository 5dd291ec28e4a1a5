package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.BoardSum;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class GroupFiguresModuleTests {

    @Autowired
    GroupFigures figures;

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    Viewer all = TestViewers.seeingAll();
    SampleAccounts accounts;
    UUID otto;

    @BeforeEach
    void amountsOfWhichOneIsNotKnown() {
        accounts = SampleAccounts.alone(jdbc);
        otto = accounts.person("Otto");
        account("A", otto, "lead", "100.50", "EUR");
        account("B", null, "lead", "200", "EUR");
        account("C", null, "lead", "50", "USD");
        account("D", null, "qualified", null, null);
        account("E", null, "former", "7", "EUR");
    }

    @Test
    void eachGroupSaysHowManyWhatTheyComeToAndWhatThatLacks() {
        assertThat(said("", Map.of(), all))
                .containsExactly(
                        "customer 0 null 0",
                        "lead 3 300.5 1",
                        "opportunity 0 null 0",
                        "qualified 1 null 0",
                        "subscriber 0 null 0");
        assertThat(said("revenue between 100, 101", Map.of(), all)).contains("lead 1 100.5 0");
        assertThat(said("", Map.of(), TestViewers.at(Level.OWN, otto)))
                .contains("lead 1 100.5 0", "qualified 0 null 0");
    }

    @Test
    void whatIsDoneWithIsCountedOnceItIsUnfolded() {
        assertThat(said("", Map.of("former", false), all)).contains("former 1 7 0");
        assertThat(said("", Map.of("lead", true), all)).contains("lead 3 300.5 1");
    }

    @Test
    void anIndexMakesFiguresExactHoweverManyMatch() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, revenue_amount, revenue_currency, country, created_at, changed_at)
                        SELECT uuidv7(), 0, 'Many ' || n, 'lead', 1, 'EUR', 'ES', now(), now() FROM generate_series(1, :rows) AS n
                        """).param("rows", ListViews.SORTABLE).update();

        assertThat(said("", Map.of(), all)).contains("lead 10003 10300.5 1");
        assertThat(said("country is ES", Map.of(), all)).contains("lead 10000 10000 0");
        assertThat(figures.of(query("employees is-empty"), Map.of(), all))
                .filteredOn(figure -> "lead".equals(figure.value()))
                .allSatisfy(figure -> {
                    assertThat(figure.count()).isEqualTo(new MatchCount(ListViews.SORTABLE, true));
                    assertThat(figure.sum()).isNull();
                });
    }

    @Test
    void onlyWhatStandsInTheIndexIsExact() {
        assertThat(GroupFigures.exact(query("country is ES and not lifecycle is lead")))
                .isTrue();
        assertThat(GroupFigures.exact(query("country is ES or name contains a")))
                .isFalse();
        assertThat(GroupFigures.exact(query("not city is-filled"))).isFalse();
    }

    private List<String> said(String filter, Map<String, Boolean> folds, Viewer viewer) {
        return figures.of(query(filter), folds, viewer).stream()
                .map(one -> "%s %d %s %d".formatted(one.value(), one.count().number(), plain(one.sum()), one.unknown()))
                .sorted()
                .toList();
    }

    private static String plain(BigDecimal sum) {
        return sum == null ? "null" : sum.stripTrailingZeros().toPlainString();
    }

    private ListQuery query(String filter) {
        ListDefinition accountList = lists.definition("account", all);
        ListDefinition summed = new ListDefinition(
                accountList.type(),
                new Summed(accountList.columns()),
                worth(accountList),
                List.of(),
                UnaryOperator.identity());
        return ListAddress.read(summed, Map.of("filter", filter, "board", "lifecycle"));
    }

    private static List<ListColumn> worth(ListDefinition accounts) {
        return accounts.columns().stream()
                .map(column -> switch (column.key()) {
                    case "revenue" ->
                        ListColumn.of(
                                        column.key(),
                                        column.kind(),
                                        "CASE WHEN r.revenue_currency = 'EUR' THEN r.revenue_amount END")
                                .in("'EUR'");
                    case "lifecycle" -> column.ending("former");
                    default -> column;
                })
                .toList();
    }

    private record Summed(List<ListColumn> columns) implements Listed {

        @Override
        public String type() {
            return "account";
        }

        @Override
        public Optional<BoardSum> boardSum() {
            return Optional.of(new BoardSum(
                    "revenue",
                    "r.revenue_amount IS NOT NULL AND r.revenue_currency <> 'EUR'",
                    Set.of("lifecycle", "country")));
        }

        @Override
        public List<String> quickFilters() {
            return List.of();
        }
    }

    private void account(String name, UUID owner, String lifecycle, String amount, String currency) {
        UUID id = accounts.account(name, owner, null);
        accounts.set(id, "lifecycle", lifecycle);
        jdbc.sql(
                        "UPDATE account SET revenue_amount = CAST(:amount AS numeric), revenue_currency = :currency WHERE id = :id")
                .param("amount", amount)
                .param("currency", currency)
                .param("id", id)
                .update();
    }
}
