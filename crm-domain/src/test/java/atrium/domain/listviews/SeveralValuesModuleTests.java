package atrium.domain.listviews;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rows with any of several values, each of which an index leads to, come in one order and each once. */
@SpringBootTest
@Import(TestDatabaseConfiguration.class)
@Transactional
class SeveralValuesModuleTests {

    private static final List<String> COUNTRIES = List.of("ES", "DE", "FR", "AT");

    @Autowired
    ListViews lists;

    @Autowired
    JdbcClient jdbc;

    Viewer all;

    @BeforeEach
    void accountsOfFourCountries() {
        SampleAccounts sample = SampleAccounts.alone(jdbc);
        for (int i = 0; i < 300; i++) {
            sample.set(sample.account(name(i), null, null), "country", COUNTRIES.get(i % 4));
        }
        all = TestViewers.seeingAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country is ES, FR",
                "country is ES or country is FR",
                "country is ES, FR, ES or country is FR",
                "(country is ES or country is FR) and not country is DE"
            })
    void theirPagesFollowOneOrder(String filter) {
        assertThat(paged(filter, "name")).isEqualTo(expected());
        List<String> last = expected();
        Collections.reverse(last);
        assertThat(paged(filter, "-name")).isEqualTo(last);
    }

    @Test
    void whatIsMetByMoreThanThatFieldIsNotLost() {
        assertThat(paged("country is ES or name starts-with \"Account 001\"", "name"))
                .hasSize(75 + 10 - 2)
                .isSorted();
    }

    private List<String> expected() {
        return new ArrayList<>(IntStream.range(0, 300)
                .filter(i -> i % 2 == 0)
                .mapToObj(SeveralValuesModuleTests::name)
                .toList());
    }

    private static String name(int number) {
        return "Account %04d".formatted(number);
    }

    private List<String> paged(String filter, String sort) {
        List<String> names = new ArrayList<>();
        String at = "";
        while (at != null) {
            ListPage page =
                    lists.page(lists.read("account", Map.of("filter", filter, "sort", sort, "at", at), all), all);
            page.rows()
                    .forEach(row -> names.add(String.valueOf(row.cells().get(0).value())));
            at = page.next();
        }
        return names;
    }
}
