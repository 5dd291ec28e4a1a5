package atrium.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.testing.TestDatabaseConfiguration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer is found by what one remembers of it. */
@SpringBootTest
@Import(TestDatabaseConfiguration.class)
class SearchModuleTests {

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Listed> listed;

    SearchedCustomers customers;

    @BeforeEach
    void customers(@Autowired AutowireCapableBeanFactory beans) {
        customers = beans.createBean(SearchedCustomers.class);
    }

    @AfterEach
    void tearDown() {
        customers.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bosch", "bosche", "BOSHC", "gmbh robert", "osch-werke.exam", "ro", "R", "werke bosch"})
    void anAccountIsFoundByWhatOneRemembers(String typed) {
        assertThat(customers.found(typed)).contains(customers.bosch.value().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muller",
                "Müller",
                "MULLER sohne",
                "mueller",
                "+44 20 7946 0123",
                "0044 20 7946 0123",
                "020 7946 0123",
                "+44 (0)20 79460123",
                "7946-0123",
                "442079460123"
            })
    void accentsAndSpellingsOfNumbersDontMatter(String typed) {
        assertThat(customers.found(typed))
                .containsExactly(customers.muller.value().toString());
    }

    @Test
    void everyColumnThatIsSaidToBeSearchedIsFoundInTheDocument() {
        accounts.open(
                Map.of(
                        "name", "Avalon",
                        "domain", "avalon.example",
                        "industry", "Orchards",
                        "city", "Glastonbury",
                        "email", "hello@avalon.example",
                        "phone", "+44 1458 496 0555",
                        "externalId", "AV-1"),
                customers.anna);
        contacts.open(
                Map.of(
                        "lastName", "Morgan",
                        "jobTitle", "Enchantress",
                        "city", "Glastonbury",
                        "email", "morgan@avalon.example",
                        "phone", "+44 1458 496 0556",
                        "mobile", "+44 7700 900557",
                        "externalId", "MO-1"),
                customers.anna);
        for (Listed list : listed) {
            if (!List.of("account", "contact").contains(list.type())) {
                continue;
            }
            String id = jdbc.sql("SELECT id FROM %s WHERE name IN ('Avalon', 'Morgan')".formatted(list.type()))
                    .query(String.class)
                    .single();
            for (ListColumn column : list.columns()) {
                if (column.searched()) {
                    String value = jdbc.sql("SELECT %s FROM %s r WHERE id = CAST(:id AS uuid)"
                                    .formatted(column.sql(), list.type()))
                            .param("id", id)
                            .query(String.class)
                            .single();
                    assertThat(customers.found(value))
                            .as(list.type() + "." + column.key())
                            .contains(id);
                }
            }
        }
    }

    @Test
    void aContactIsFoundByItsAccount() {
        assertThat(customers.found("eva bosch"))
                .containsExactly(customers.eva.value().toString());
        assertThat(customers.found("ozturk"))
                .containsExactly(customers.eva.value().toString());
        assertThat(customers.found("0171 5550199"))
                .containsExactly(customers.eva.value().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"private-eva@elsewhere.example", "elsewhere.exam", "+44 1632 960961", "01632 960961"})
    void aContactIsFoundByItsFurtherAddressesAndNumbers(String typed) {
        ContactId two = contacts.open(
                Map.of(
                        "lastName", "Morgan",
                        "country", "GB",
                        "otherEmails", "Home: private-eva@elsewhere.example",
                        "otherPhones", "Boat: 01632 960961"),
                customers.anna);

        assertThat(customers.found(typed)).containsExactly(two.value().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; DROP TABLE account--", "xq", "q", "zzzzzzzz", "   ", "\0", ":word0 ?"})
    void whatStandsNowhereFindsNothing(String typed) {
        assertThat(customers.found(typed)).isEmpty();
    }

    @Test
    void endlessTextIsCutAndFindsNothing() {
        assertThat(customers.found("a".repeat(50_000))).isEmpty();
        assertThat(customers.found("bosch ".repeat(10_000)))
                .contains(customers.bosch.value().toString());
    }

    @Test
    void manyExecutionsOnOneConnectionStayRight() {
        for (int i = 0; i < 12; i++) {
            assertThat(customers.found("bosch")).hasSize(2);
            assertThat(customers.found("xq")).isEmpty();
        }
    }

    @Test
    void anArchivedRecordIsNotFound() {
        accounts.archive(customers.muller, customers.anna);

        assertThat(customers.found("muller")).isEmpty();
    }
}
