package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.records.Act;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestViewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class NeighboursModuleTests {

    @Autowired
    ListViews lists;

    @Autowired
    ListPlaces places;

    @Autowired
    JdbcClient jdbc;

    Viewer all;

    @BeforeEach
    void someAccounts() {
        all = TestViewers.seeingAll();
        SampleAccounts sample = SampleAccounts.alone(jdbc);
        String[] cities = {"Bonn", "bonn", null, "Ulm"};
        for (int i = 0; i < 61; i++) {
            UUID account = sample.account("Neighbour " + (char) ('a' + i % 7), null, null);
            sample.set(account, "city", cities[i % cities.length]);
            sample.set(account, "country", i % 3 == 0 ? "DE" : "FR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "city", "-city,name", "-changed", "lifecycle,-city"})
    void whoGoesFromRecordToRecordMeetsEachOneOnceInTheOrderOfTheList(String sort) {
        ListQuery query = lists.read("account", Map.of("sort", sort), all);
        List<UUID> listed = listed(query);
        assertThat(listed).hasSize(61);

        List<UUID> met = new ArrayList<>();
        UUID before = null;
        for (UUID at = listed.get(0); at != null; ) {
            met.add(at);
            Neighbours found = places.neighbours(query, at, all).orElseThrow();
            assertThat(found.place()).isEqualTo(met.size());
            assertThat(found.previous()).isEqualTo(before);
            assertThat(found.total()).isEqualTo(new MatchCount(61, false));
            before = at;
            at = found.next();
        }

        assertThat(met).isEqualTo(listed);
    }

    @Test
    void aRecordThatTheListDoesNotShowHasNoPlaceInIt() {
        ListQuery inGermany = lists.read("account", Map.of("filter", "country is DE"), all);
        UUID elsewhere = listed(lists.read("account", Map.of("filter", "country is FR"), all))
                .get(0);

        assertThat(places.neighbours(inGermany, elsewhere, all)).isEmpty();
        UUID there = listed(inGermany).get(0);
        assertThatThrownBy(() -> places.neighbours(inGermany, UUID.randomUUID(), all))
                .isInstanceOf(UnknownRecord.class);
        assertThatThrownBy(() -> places.neighbours(inGermany, there, TestViewers.seeingOwn()))
                .isInstanceOf(UnknownRecord.class);
    }

    private List<UUID> listed(ListQuery query) {
        List<UUID> ids = new ArrayList<>();
        lists.each(query, Act.READ, all, ids::add);
        return ids;
    }
}
