package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list shows what its person may see of what its address asks for. */
@ModuleTest
class ListViewsModuleTests {

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    SampleAccounts sample;

    Viewer all;

    ListedRows rows;

    @BeforeEach
    void setUp() {
        sample = SampleAccounts.alone(jdbc);
        all = TestViewers.seeingAll();
        rows = new ListedRows(lists, all);
    }

    @Test
    void aPersonSeesWhatTheLevelReachesContactsThroughTheirAccountToo() {
        UUID anna = sample.person("Anna");
        UUID ben = sample.person("Ben");
        UUID team = sample.team("North");
        UUID annas = sample.account("Anna's", anna, null);
        UUID bens = sample.account("Ben's", ben, null);
        UUID norths = sample.account("North's", null, team);
        UUID nobodys = sample.account("Nobody's", null, null);
        UUID direct = sample.contact("Direct", nobodys, anna, null, null);
        UUID through = sample.contact("Through", annas, ben, anna, null);
        UUID norther = sample.contact("Norther", norths, null, null, team);
        UUID hidden = sample.contact("Hidden", nobodys, ben, null, null);

        assertThat(rows.ids("account", Map.of(), TestViewers.at(Level.OWN, anna)))
                .containsExactlyInAnyOrder(annas);
        assertThat(rows.ids("contact", Map.of(), TestViewers.at(Level.OWN, anna)))
                .containsExactlyInAnyOrder(direct, through);
        assertThat(rows.ids("account", Map.of(), inTeam(anna, team))).containsExactlyInAnyOrder(annas, norths);
        assertThat(rows.ids("contact", Map.of(), inTeam(anna, team)))
                .containsExactlyInAnyOrder(direct, through, norther);
        assertThat(rows.ids("account", Map.of())).containsExactlyInAnyOrder(annas, bens, norths, nobodys);
        assertThat(rows.ids("contact", Map.of())).containsExactlyInAnyOrder(direct, through, norther, hidden);
        assertThat(rows.ids("contact", Map.of(), TestViewers.at(Level.NONE, anna)))
                .isEmpty();
        assertThat(lists.count(rows.read("contact", Map.of()), TestViewers.at(Level.OWN, anna)))
                .isEqualTo(new MatchCount(2, false));
    }

    @Test
    void anAccountThatThePersonMayNotOpenIsNamedButNotReachable() {
        UUID anna = sample.person("Anna");
        UUID open = sample.account("Open", anna, null);
        UUID closed = sample.account("Closed", null, null);
        sample.contact("A", open, anna, anna, null);
        sample.contact("B", closed, anna, null, null);

        ListPage page = rows.page("contact", Map.of("sort", "name"), TestViewers.at(Level.OWN, anna));

        assertThat(page.rows()).extracting(row -> row.cells().get(1).label()).containsExactly("Open", "Closed");
        assertThat(page.rows())
                .extracting(row -> row.cells().get(1).reachable())
                .containsExactly(true, false);
    }

    @Test
    void theArchiveIsAListOfItsOwn() {
        UUID listed = sample.account("Bosch one", null, null);
        UUID archived = sample.account("Bosch two", null, null);
        UUID deleted = sample.account("Bosch three", null, null);
        sample.set(archived, "archived_at", "2026-01-05Z");
        sample.set(deleted, "archived_at", "2026-01-05Z");
        sample.set(deleted, "deleted_at", "2026-01-06Z");

        assertThat(rows.ids("account", Map.of())).containsExactly(listed);
        assertThat(rows.ids("account", Map.of("archived", "true"))).containsExactly(archived);
        assertThat(rows.ids("account", Map.of("archived", "true", "q", "bösch")))
                .containsExactly(archived);
        assertThat(rows.ids("account", Map.of("archived", "true", "q", "%"))).isEmpty();
    }

    @Test
    void anAddressSaysOnlyWhatDiffersFromTheUsual() {
        ListQuery usual = rows.read("account", Map.of("sort", "-changed", "q", " ", "archived", "false"));
        assertThat(usual.parts()).isEmpty();

        Map<String, String> parts = Map.of(
                "filter", "country is ES and name contains \"a b\"", "q", "x", "sort", "name", "columns", "name,city");
        assertThat(rows.read("account", parts).parts()).isEqualTo(parts);
    }

    private static Viewer inTeam(UUID person, UUID team) {
        Viewer viewer = TestViewers.at(Level.TEAM, person);
        assertThat(viewer.level("account", Act.READ)).isEqualTo(Level.TEAM);
        return TestViewers.inTeams(viewer, Set.of(team));
    }
}
