package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ListGroupsModuleTests {

    @Autowired
    ListGroups groups;

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    Viewer all = TestViewers.seeingAll();

    @BeforeEach
    void accountsOfEachState() {
        SampleAccounts accounts = SampleAccounts.alone(jdbc);
        for (String lifecycle : List.of("lead", "qualified", "customer", "former")) {
            accounts.set(accounts.account("A " + lifecycle, null, null), "lifecycle", lifecycle);
        }
    }

    @Test
    void choicesThatAnotherColumnRulesOutHaveNoGroup() {
        UnaryOperator<ListColumn> within = column ->
                column.within("country", Map.of("ES", List.of("customer", "lead"), "FR", List.of("qualified")));

        assertThat(values(within, "country is ES")).containsExactly("lead", "customer");
        assertThat(values(within, "country is ES,FR and name contains a"))
                .containsExactly("lead", "qualified", "customer");
        assertThat(values(within, "(country is ES or country is FR) and country is FR"))
                .containsExactly("qualified");
        assertThat(values(within, "country is DE")).isEmpty();
        assertThat(values(within, "country is ES or name contains a")).hasSize(6);
        assertThat(values(within, "")).hasSize(6);
    }

    @Test
    void whatIsDoneStandsLastAndOnABoardUnread() {
        UnaryOperator<ListColumn> ending = column -> column.ending("lead", "former");

        List<ListGroup> board = groups.of(query(ending, "", "board"), all).orElseThrow();
        assertThat(board)
                .extracting(ListGroup::value)
                .containsExactly("subscriber", "qualified", "opportunity", "customer", "lead", "former");
        assertThat(board)
                .filteredOn(ListGroup::folded)
                .extracting(ListGroup::value)
                .containsExactly("lead", "former");
        assertThat(board)
                .filteredOn(ListGroup::folded)
                .allSatisfy(group -> assertThat(group.rows()).isEmpty());
        assertThat(groups.of(query(ending, "", "group"), all).orElseThrow())
                .noneMatch(ListGroup::folded)
                .filteredOn(group -> "former".equals(group.value()))
                .allSatisfy(group -> assertThat(group.rows()).hasSize(1));
    }

    @Test
    void nobodyLooksForWhatNoRecordLacks() {
        ListQuery lifecycles = query(UnaryOperator.identity(), "", "board");
        ListQuery countries = ListAddress.read(lists.definition("account", all), Map.of("board", "country"));

        assertThat(GroupValues.of(lifecycles, ListGroups.column(lifecycles))).doesNotContainNull();
        assertThat(GroupValues.of(countries, ListGroups.column(countries))).containsNull();
    }

    private List<String> values(UnaryOperator<ListColumn> change, String filter) {
        return groups.of(query(change, filter, "board"), all).orElseThrow().stream()
                .map(ListGroup::value)
                .toList();
    }

    private ListQuery query(UnaryOperator<ListColumn> change, String filter, String way) {
        return ListAddress.read(
                lists.definition("account", all).with("lifecycle", change), Map.of("filter", filter, way, "lifecycle"));
    }
}
