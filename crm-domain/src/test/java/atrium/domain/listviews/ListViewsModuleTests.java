package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.Standpoint;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class ListViewsModuleTests {

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

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM search_document").update();
        jdbc.sql("DELETE FROM contact").update();
        jdbc.sql("DELETE FROM account").update();
        sample = new SampleAccounts(jdbc);
        all = TestViewers.seeingAll();
    }

    @Test
    void pagingShowsEveryRowOnceInEveryOrderForwardAndBack() {
        String[] cities = {"Bonn", "bonn", null, "Ulm", "Zürich"};
        for (int i = 0; i < 173; i++) {
            UUID id = sample.account("Same name " + i % 7, null, null);
            sample.set(id, "city", cities[i % 5]);
            sample.set(id, "employees", i % 3 == 0 ? null : i % 4);
            sample.set(id, "last_touch_at", i % 2 == 0 ? null : "2026-02-0" + (1 + i % 3) + "T10:00:00.123456Z");
        }
        for (ListColumn column : read("account", Map.of()).definition().columns()) {
            for (String sort : List.of(column.key(), "-" + column.key())) {
                pagesAreComplete(sort, 173);
            }
        }
        pagesAreComplete("city,-employees,name", 173);
        pagesAreComplete("-lastTouch,city", 173);
    }

    private void pagesAreComplete(String sort, int expected) {
        List<List<UUID>> forward = new ArrayList<>();
        String cursor = "";
        String last = null;
        do {
            ListPage page = page("account", Map.of("sort", sort, "at", cursor), all);
            forward.add(page.rows().stream().map(ListRow::id).toList());
            last = page.previous();
            cursor = page.next();
        } while (cursor != null);
        List<UUID> ids = forward.stream().flatMap(List::stream).toList();
        assertThat(ids).as(sort).hasSize(expected).doesNotHaveDuplicates();

        List<List<UUID>> backward = new ArrayList<>();
        while (last != null) {
            ListPage page = page("account", Map.of("sort", sort, "at", last), all);
            backward.add(page.rows().stream().map(ListRow::id).toList());
            last = page.previous();
        }
        Collections.reverse(backward);
        assertThat(backward).as(sort).isEqualTo(forward.subList(0, forward.size() - 1));
    }

    @Test
    void emptyValuesStandLastWhicheverWayOneSorts() {
        UUID bonn = sample.account("A", null, null);
        UUID none = sample.account("B", null, null);
        UUID ulm = sample.account("C", null, null);
        sample.set(bonn, "city", "Bonn");
        sample.set(ulm, "city", "Ulm");

        assertThat(ids("account", Map.of("sort", "city"), all)).containsExactly(bonn, ulm, none);
        assertThat(ids("account", Map.of("sort", "-city"), all)).containsExactly(ulm, bonn, none);
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

        assertThat(ids("account", Map.of(), TestViewers.at(Level.OWN, anna))).containsExactlyInAnyOrder(annas);
        assertThat(ids("contact", Map.of(), TestViewers.at(Level.OWN, anna)))
                .containsExactlyInAnyOrder(direct, through);
        assertThat(ids("account", Map.of(), inTeam(anna, team))).containsExactlyInAnyOrder(annas, norths);
        assertThat(ids("contact", Map.of(), inTeam(anna, team))).containsExactlyInAnyOrder(direct, through, norther);
        assertThat(ids("account", Map.of(), all)).containsExactlyInAnyOrder(annas, bens, norths, nobodys);
        assertThat(ids("contact", Map.of(), all)).containsExactlyInAnyOrder(direct, through, norther, hidden);
        assertThat(ids("contact", Map.of(), TestViewers.at(Level.NONE, anna))).isEmpty();
        assertThat(lists.count(read("contact", Map.of()), TestViewers.at(Level.OWN, anna)))
                .isEqualTo(new MatchCount(2, false));
    }

    @Test
    void anAccountThatThePersonMayNotOpenIsNamedButNotReachable() {
        UUID anna = sample.person("Anna");
        UUID open = sample.account("Open", anna, null);
        UUID closed = sample.account("Closed", null, null);
        sample.contact("A", open, anna, anna, null);
        sample.contact("B", closed, anna, null, null);

        ListPage page = page("contact", Map.of("sort", "name"), TestViewers.at(Level.OWN, anna));

        assertThat(page.rows()).extracting(row -> row.cells().get(1).label()).containsExactly("Open", "Closed");
        assertThat(page.rows())
                .extracting(row -> row.cells().get(1).reachable())
                .containsExactly(true, false);
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
            ListQuery query = read("account", Map.of("filter", filter));
            Standpoint standpoint = Standpoint.of(all, clock);
            Set<UUID> expected = new HashSet<>();
            stored.forEach((id, values) -> {
                if (new ConditionEvaluation(query.definition().fields(), values, Map.of(), standpoint)
                        .holds(query.condition())) {
                    expected.add(id);
                }
            });
            assertThat(new HashSet<>(ids("account", Map.of("filter", filter, "archived", "false"), all)))
                    .as(filter)
                    .isEqualTo(expected);
        }
    }

    private void keep(UUID id, Map<String, String> values, String key, String column, String value) {
        if (!value.isEmpty()) {
            sample.set(id, column, value);
            values.put(key, value);
        }
    }

    @Test
    void onlyIndexedColumnsSortMoreThanTenThousand() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, city, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Many ' || n, 'City ' || n % 100, 'lead', now(), now()
                        FROM generate_series(1, 10001) n
                        """).update();

        assertThat(lists.count(read("account", Map.of()), all)).isEqualTo(new MatchCount(10_000, true));
        assertThat(page("account", Map.of("sort", "city"), all).sortRefused()).isTrue();
        assertThat(page("account", Map.of("sort", "name,city"), all).sortRefused())
                .isTrue();
        assertThat(page("account", Map.of("sort", "-name"), all).sortRefused()).isFalse();
        sample.writeSearchDocuments();
        ListPage few = page("account", Map.of("sort", "city", "filter", "name contains 77"), all);
        assertThat(few.sortRefused()).isFalse();
    }

    @Test
    void whoTakesAllTakesThemInTheOrderThatWasAskedForHoweverManyTheyAre() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, city, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Whole ' || n, 'Whole ' || lpad((n * 7919 % 10007)::text, 5, '0'), 'lead',
                          now(), now()
                        FROM generate_series(1, 10001) n
                        """).update();
        Map<UUID, String> cities = new HashMap<>();
        jdbc.sql("SELECT id, city FROM account WHERE name LIKE 'Whole %'").query(row -> {
            cities.put(row.getObject("id", UUID.class), row.getString("city"));
        });

        List<String> taken = new ArrayList<>();
        lists.each(read("account", Map.of("sort", "-city")), Act.EXPORT, all, id -> {
            if (cities.containsKey(id)) {
                taken.add(cities.get(id));
            }
        });

        assertThat(taken).hasSize(10_001).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "columns", "archived", "at", "filter", "dir", "op", "size", "page", "tz"})
    void whatNoListUnderstandsIsRefusedBeforeAnyStatement(String part) {
        for (String hostile : HOSTILE) {
            assertThatThrownBy(() -> page("account", Map.of(part, hostile), all))
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
            assertThatThrownBy(() -> read("account", Map.of("filter", filter)))
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

        assertThat(ids("account", Map.of("filter", "name is " + quoted), all)).containsExactly(named);
        assertThat(ids("account", Map.of("filter", "name contains " + quoted), all))
                .containsExactly(named);
        assertThat(ids("account", Map.of("q", hostile), all)).containsExactly(named);
        assertThat(ids("account", Map.of("q", "nno"), all)).hasSize(1).doesNotContain(named);
    }

    @Test
    void aForgedPlaceIsRefused() {
        for (int i = 0; i < 60; i++) {
            sample.account("A" + i, null, null);
        }
        String place = page("account", Map.of(), all).next();
        assertThat(place).isNotNull();
        List<String> forged = List.of(
                "x",
                place.substring(1),
                place + "~",
                place.replace("n~", "q~"),
                place.substring(0, place.lastIndexOf('~') + 1) + ".",
                place.substring(0, place.lastIndexOf('~') + 1) + packed("2026-13-45T00:00:00Z"),
                place.substring(0, place.lastIndexOf('~') + 1) + packed("+999999999-01-01T00:00:00Z"),
                place.substring(0, place.lastIndexOf('~') + 1) + packed("'; select pg_sleep(5)--"),
                "n~" + "A".repeat(7000));
        for (String at : forged) {
            assertThatThrownBy(() -> page("account", Map.of("at", at), all)).isInstanceOf(UnreadableList.class);
        }
        assertThatThrownBy(() -> page("account", Map.of("at", place, "sort", "name"), all))
                .isInstanceOf(UnreadableList.class);
    }

    @Test
    void theArchiveIsAListOfItsOwn() {
        UUID listed = sample.account("Bosch one", null, null);
        UUID archived = sample.account("Bosch two", null, null);
        UUID deleted = sample.account("Bosch three", null, null);
        sample.set(archived, "archived_at", "2026-01-05Z");
        sample.set(deleted, "archived_at", "2026-01-05Z");
        sample.set(deleted, "deleted_at", "2026-01-06Z");

        assertThat(ids("account", Map.of(), all)).containsExactly(listed);
        assertThat(ids("account", Map.of("archived", "true"), all)).containsExactly(archived);
        assertThat(ids("account", Map.of("archived", "true", "q", "bösch"), all))
                .containsExactly(archived);
        assertThat(ids("account", Map.of("archived", "true", "q", "%"), all)).isEmpty();
    }

    @Test
    void anAddressSaysOnlyWhatDiffersFromTheUsual() {
        ListQuery usual = read("account", Map.of("sort", "-changed", "q", " ", "archived", "false"));
        assertThat(usual.parts()).isEmpty();

        Map<String, String> parts = Map.of(
                "filter", "country is ES and name contains \"a b\"", "q", "x", "sort", "name", "columns", "name,city");
        assertThat(read("account", parts).parts()).isEqualTo(parts);
    }

    private ListQuery read(String type, Map<String, String> parts) {
        return lists.read(type, parts, all);
    }

    private ListPage page(String type, Map<String, String> parts, Viewer viewer) {
        return lists.page(lists.read(type, parts, viewer), viewer);
    }

    private List<UUID> ids(String type, Map<String, String> parts, Viewer viewer) {
        return page(type, parts, viewer).rows().stream().map(ListRow::id).toList();
    }

    private static Viewer inTeam(UUID person, UUID team) {
        Viewer viewer = TestViewers.at(Level.TEAM, person);
        assertThat(viewer.level("account", Act.READ)).isEqualTo(Level.TEAM);
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                Set.of(team),
                viewer.levels(),
                viewer.capabilities());
    }

    private static String packed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
