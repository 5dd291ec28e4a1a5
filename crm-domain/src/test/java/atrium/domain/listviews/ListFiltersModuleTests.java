package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.Standpoint;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter finds what it says, in the database as in the memory, and nothing that it does not say. */
@ModuleTest
class ListFiltersModuleTests {

    private static final List<String> HOSTILE = List.of(
            "name;select pg_sleep(5)--",
            "(case when (select 1)=1 then name else id end)",
            "name,(select 1)",
            "custom.x'||pg_sleep(5)||'",
            "r.name",
            "NAME",
            "--name",
            "-");

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
    void theDatabaseAndTheMemoryAgreeOnEveryComparison() {
        Map<UUID, Map<String, String>> stored = new HashMap<>();
        String[][] facts = {
            {"Müller & Söhne", "Köln", "DE", "10", "2026-11-01T08:00:00Z"},
            {"muller_100%", "koln", "ES", "11", "2020-02-29T23:59:59.999999Z"},
            {"Straße\\", "", "", "", ""},
            {"ŁÓDŹ Bosch", "Łódź", "DE", "-0", "2026-11-30T22:59:59Z"},
        };
        for (String[] fact : facts) {
            UUID id = sample.account(fact[0], null, null);
            Map<String, String> values = new HashMap<>(Map.of("name", fact[0], "lifecycle", "lead"));
            keep(id, values, "city", "city", fact[1]);
            keep(id, values, "country", "country", fact[2]);
            keep(id, values, "employees", "employees", fact[3]);
            keep(id, values, "lastTouch", "last_touch_at", fact[4]);
            stored.put(id, values);
        }
        sample.writeSearchDocuments();
        List<String> filters = List.of(
                "name contains mull",
                "name contains MÜLLER",
                "name contains \"_100%\"",
                "name contains \"%\"",
                "name contains \"\\\\\"",
                "name starts-with strasse",
                "city has-shape XXXX",
                "city has-shape Łódź",
                "not city has-shape AAAAAA",
                "name has-shape \"XXXXXX_NNN%\"",
                "name has-shape \"muller\\\\_NNN%\"",
                "name has-shape \"[]^-\\\\\\\\ &&[:alpha:]\"",
                "name is \"lodz bosch\"",
                "name is-not \"LODZ BOSCH\", \"muller_100%\"",
                "city is KOLN, lodz",
                "city is-empty",
                "not city is-empty",
                "country is-not DE",
                "not (country is DE)",
                "not (not (country is DE))",
                "employees greater-than 9",
                "employees less-than 11",
                "employees between 10 and 11".replace(" and ", ", "),
                "employees is 10, 0",
                "not (employees greater-than 10 or city is-empty)",
                "lastTouch this month",
                "lastTouch last 1000m",
                "lastTouch next 1y",
                "lastTouch is 2020-03-01, 2026-11-01",
                "lastTouch before 2026-11-01",
                "lastTouch after 2020-02-29",
                "lastTouch between 2020-02-29, 2020-03-01",
                "not lastTouch before 2026-11-01",
                "lastTouch before -1000m",
                "lastTouch after -1d",
                "lastTouch between -9999y, today",
                "lastTouch is today, +8d",
                "lastTouch last month or lastTouch next quarter",
                "lastTouch next month and not lastTouch this year",
                "lifecycle is lead, customer and owner is-empty",
                "owner is me");
        for (String filter : filters) {
            ListQuery query = rows.read("account", Map.of("filter", filter));
            Standpoint standpoint = Standpoint.of(all, clock);
            Set<UUID> expected = new HashSet<>();
            stored.forEach((id, values) -> {
                if (new ConditionEvaluation(query.definition().fields(), values, Map.of(), standpoint)
                        .holds(query.condition())) {
                    expected.add(id);
                }
            });
            assertThat(new HashSet<>(rows.ids("account", Map.of("filter", filter, "archived", "false"))))
                    .as(filter)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "columns", "archived", "at", "filter", "dir", "op", "size", "page", "tz"})
    void whatNoListUnderstandsIsRefusedBeforeAnyStatement(String part) {
        for (String hostile : HOSTILE) {
            assertThatThrownBy(() -> rows.page("account", Map.of(part, hostile)))
                    .as(part + "=" + hostile)
                    .isInstanceOfAny(UnreadableList.class, UnreadableCondition.class);
        }
    }

    @Test
    void filtersThatDontFitAreRefused() {
        for (String filter : List.of(
                "nothing is x",
                "name less-than x",
                "country is Spain",
                "lifecycle is \"lead' OR 1=1\"",
                "employees greater-than \"1 OR 1=1\"",
                "employees is 99999999999999999999",
                "lastTouch before 2026-02-30",
                "lastTouch last 30",
                "lastTouch last 99999d",
                "lastTouch this century",
                "owner is somebody",
                "employees between 1")) {
            assertThatThrownBy(() -> rows.read("account", Map.of("filter", filter)))
                    .as(filter)
                    .isInstanceOf(UnreadableCondition.class);
        }
    }

    @Test
    void hostileValuesMeanOnlyThemselves() {
        String hostile = "x'); DROP TABLE account; -- %_\\ :c0 ? {visible}";
        sample.account("Innocent", null, null);
        UUID named = sample.account(hostile, null, null);

        String quoted = "\"" + hostile.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        sample.writeSearchDocuments();

        assertThat(rows.ids("account", Map.of("filter", "name is " + quoted))).containsExactly(named);
        assertThat(rows.ids("account", Map.of("filter", "name contains " + quoted)))
                .containsExactly(named);
        assertThat(rows.ids("account", Map.of("q", hostile))).containsExactly(named);
        assertThat(rows.ids("account", Map.of("q", "nno"))).hasSize(1).doesNotContain(named);
    }

    private void keep(UUID id, Map<String, String> values, String key, String column, String value) {
        if (!value.isEmpty()) {
            sample.set(id, column, value);
            values.put(key, value);
        }
    }
}
