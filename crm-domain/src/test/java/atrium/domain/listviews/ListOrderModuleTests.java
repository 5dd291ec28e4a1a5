package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows stand in the order that was asked for, and whoever goes from page to page meets each once. */
@ModuleTest
class ListOrderModuleTests {

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
    void pagingShowsEveryRowOnceInEveryOrderForwardAndBack() {
        String[] cities = {"Bonn", "bonn", null, "Ulm", "Zürich"};
        for (int i = 0; i < 173; i++) {
            UUID id = sample.account("Same name " + i % 7, null, null);
            sample.set(id, "city", cities[i % 5]);
            sample.set(id, "employees", i % 3 == 0 ? null : i % 4);
            sample.set(id, "last_touch_at", i % 2 == 0 ? null : "2026-02-0" + (1 + i % 3) + "T10:00:00.123456Z");
        }
        for (ListColumn column : rows.read("account", Map.of()).definition().columns()) {
            for (String sort : List.of(column.key(), "-" + column.key())) {
                pagesAreComplete(sort, 173);
            }
        }
        pagesAreComplete("city,-employees,name", 173);
        pagesAreComplete("-lastTouch,city", 173);
    }

    @Test
    void emptyValuesStandLastWhicheverWayOneSorts() {
        UUID bonn = sample.account("A", null, null);
        UUID none = sample.account("B", null, null);
        UUID ulm = sample.account("C", null, null);
        sample.set(bonn, "city", "Bonn");
        sample.set(ulm, "city", "Ulm");

        assertThat(rows.ids("account", Map.of("sort", "city"))).containsExactly(bonn, ulm, none);
        assertThat(rows.ids("account", Map.of("sort", "-city"))).containsExactly(ulm, bonn, none);
    }

    @Test
    void onlyIndexedColumnsSortMoreThanTenThousand() {
        jdbc.sql("""
                        INSERT INTO account (id, version, name, city, lifecycle, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, 'Many ' || n, 'City ' || n % 100, 'lead', now(), now()
                        FROM generate_series(1, 10001) n
                        """).update();

        assertThat(lists.count(rows.read("account", Map.of()), all)).isEqualTo(new MatchCount(10_000, true));
        assertThat(rows.page("account", Map.of("sort", "city")).sortRefused()).isTrue();
        assertThat(rows.page("account", Map.of("sort", "name,city")).sortRefused())
                .isTrue();
        assertThat(rows.page("account", Map.of("sort", "-name")).sortRefused()).isFalse();
        sample.writeSearchDocuments();
        ListPage few = rows.page("account", Map.of("sort", "city", "filter", "name contains 77"));
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
        lists.each(rows.read("account", Map.of("sort", "-city")), Act.EXPORT, all, id -> {
            if (cities.containsKey(id)) {
                taken.add(cities.get(id));
            }
        });

        assertThat(taken).hasSize(10_001).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aForgedPlaceIsRefused() {
        for (int i = 0; i < 60; i++) {
            sample.account("A" + i, null, null);
        }
        String place = rows.page("account", Map.of()).next();
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
            assertThatThrownBy(() -> rows.page("account", Map.of("at", at))).isInstanceOf(UnreadableList.class);
        }
        assertThatThrownBy(() -> rows.page("account", Map.of("at", place, "sort", "name")))
                .isInstanceOf(UnreadableList.class);
    }

    private void pagesAreComplete(String sort, int expected) {
        List<List<UUID>> forward = new ArrayList<>();
        String cursor = "";
        String last = null;
        do {
            ListPage page = rows.page("account", Map.of("sort", sort, "at", cursor));
            forward.add(page.rows().stream().map(ListRow::id).toList());
            last = page.previous();
            cursor = page.next();
        } while (cursor != null);
        List<UUID> ids = forward.stream().flatMap(List::stream).toList();
        assertThat(ids).as(sort).hasSize(expected).doesNotHaveDuplicates();

        List<List<UUID>> backward = new ArrayList<>();
        while (last != null) {
            ListPage page = rows.page("account", Map.of("sort", sort, "at", last));
            backward.add(page.rows().stream().map(ListRow::id).toList());
            last = page.previous();
        }
        Collections.reverse(backward);
        assertThat(backward).as(sort).isEqualTo(forward.subList(0, forward.size() - 1));
    }

    private static String packed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
