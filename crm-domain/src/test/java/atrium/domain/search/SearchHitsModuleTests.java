package atrium.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Of what could be found, people are shown what they may see, the likeliest first and not too much. */
@SpringBootTest
@Import(TestDatabaseConfiguration.class)
class SearchHitsModuleTests {

    @Autowired
    Search search;

    @Autowired
    RecentRecords recent;

    @Autowired
    AccountManagement accounts;

    SearchedCustomers customers;

    @BeforeEach
    void customers(@Autowired AutowireCapableBeanFactory beans) {
        customers = beans.createBean(SearchedCustomers.class);
    }

    @AfterEach
    void tearDown() {
        customers.remove();
    }

    @Test
    void aMistypedWordFindsWhatOneOpenedLatelyFirst() {
        AccountId other = accounts.open(Map.of("name", "Bosch Rexroth"), customers.anna);
        recent.opened(customers.anna, new RecordRef("account", customers.bosch.value()));

        assertThat(customers.found("bosche").subList(0, 2))
                .containsExactly(
                        customers.bosch.value().toString(), other.value().toString());
    }

    @Test
    void onlyWhatOneMaySeeIsFound() {
        Viewer stranger = TestViewers.at(Level.OWN, TestViewers.seeingOwn().personId());

        assertThat(customers.found("bosch", stranger)).isEmpty();
        assertThat(customers.found("bosche", stranger)).isEmpty();
        assertThat(customers.found("020 7946 0123", stranger)).isEmpty();
        assertThat(customers.found("bosch", TestViewers.at(Level.NONE, customers.anna.personId())))
                .isEmpty();
    }

    @Test
    void whatOneOpenedLastComesFirst() {
        AccountId other = accounts.open(Map.of("name", "Bosch Rexroth"), customers.anna);
        assertThat(customers.found("bosch").get(0)).isEqualTo(other.value().toString());

        recent.opened(customers.anna, new RecordRef("account", customers.bosch.value()));
        recent.opened(customers.anna, new RecordRef("account", customers.bosch.value()));

        assertThat(customers.found("bosch").get(0))
                .isEqualTo(customers.bosch.value().toString());
        assertThat(search.recent(5, customers.anna))
                .extracting(SearchHit::title)
                .containsExactly("Robert Bosch GmbH");
        assertThat(search.recent(5, TestViewers.seeingOwn())).isEmpty();
    }

    @Test
    void whoMayReadOneKindAloneFindsItWithinWordsAndMistyped() {
        Viewer reader = new Viewer(
                customers.anna.personId(),
                "Rita Reader",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                "auto",
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of("account", Map.of(Act.READ, Level.ALL)),
                Set.of());

        assertThat(customers.found("osch", reader))
                .containsExactly(customers.bosch.value().toString());
        assertThat(customers.found("bosche", reader))
                .containsExactly(customers.bosch.value().toString());
    }

    @Test
    void eachKindGivesAtMostWhatWasAskedAndSaysThatThereIsMore() {
        for (int i = 0; i < 4; i++) {
            accounts.open(Map.of("name", "Bosch branch " + i), customers.anna);
        }

        SearchGroup group = search.find("bosch", 3, customers.anna).get(0);

        assertThat(group.type()).isEqualTo("account");
        assertThat(group.hits()).hasSize(3);
        assertThat(group.more()).isTrue();
    }
}
