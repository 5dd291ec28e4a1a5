package atrium.domain.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestDatabaseConfiguration.class)
class SearchModuleTests {

    @Autowired
    Search search;

    @Autowired
    RecentRecords recent;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Folding folding;

    @Autowired
    CompanyProfile company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Listed> listed;

    Viewer anna;
    AccountId bosch;
    AccountId muller;
    ContactId eva;

    @BeforeEach
    void setUp() {
        if (company.find().isEmpty()) {
            company.setUp(new Company("Us", "DE", "EUR", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1, false));
        }
        anna = TestViewers.seeingAll();
        jdbc.sql("""
                        INSERT INTO person (id, version, name, email, zone, locale, created_at)
                        VALUES (:id, 0, 'Anna', :email, 'UTC', 'en', now())
                        """)
                .param("id", anna.personId())
                .param("email", anna.personId() + "@us.example")
                .update();
        bosch = accounts.open(Map.of("name", "Robert Bosch GmbH", "website", "www.bosch-werke.example"), anna);
        muller = accounts.open(Map.of("name", "Müller & Söhne", "phone", "020 7946 0123", "country", "GB"), anna);
        eva = contacts.open(
                Map.of(
                        "firstName", "Eva",
                        "lastName", "Öztürk",
                        "email", "eva@bosch-werke.example",
                        "account", bosch.value().toString(),
                        "mobile", "+49 171 5550199"),
                anna);
    }

    @AfterEach
    void tearDown() {
        for (String table :
                List.of("contact", "account", "timeline_entry", "search_document", "search_word", "recent_record")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bosch", "bosche", "BOSHC", "gmbh robert", "osch-werke.exam", "ro", "R", "werke bosch"})
    void anAccountIsFoundByWhatOneRemembers(String typed) {
        assertThat(found(typed, anna)).contains(bosch.value().toString());
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
        assertThat(found(typed, anna)).containsExactly(muller.value().toString());
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
                anna);
        contacts.open(
                Map.of(
                        "lastName", "Morgan",
                        "jobTitle", "Enchantress",
                        "city", "Glastonbury",
                        "email", "morgan@avalon.example",
                        "phone", "+44 1458 496 0556",
                        "mobile", "+44 7700 900557",
                        "externalId", "MO-1"),
                anna);
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
                    assertThat(found(value, anna))
                            .as(list.type() + "." + column.key())
                            .contains(id);
                }
            }
        }
    }

    @Test
    void aContactIsFoundByItsAccount() {
        assertThat(found("eva bosch", anna)).containsExactly(eva.value().toString());
        assertThat(found("ozturk", anna)).containsExactly(eva.value().toString());
        assertThat(found("0171 5550199", anna)).containsExactly(eva.value().toString());
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
                anna);

        assertThat(found(typed, anna)).containsExactly(two.value().toString());
    }

    @Test
    void aMistypedWordFindsWhatOneOpenedLatelyFirst() {
        AccountId other = accounts.open(Map.of("name", "Bosch Rexroth"), anna);
        recent.opened(anna, new RecordRef("account", bosch.value()));

        assertThat(found("bosche", anna).subList(0, 2))
                .containsExactly(bosch.value().toString(), other.value().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; DROP TABLE account--", "xq", "q", "zzzzzzzz", "   ", "\0", ":word0 ?"})
    void whatStandsNowhereFindsNothing(String typed) {
        assertThat(found(typed, anna)).isEmpty();
    }

    @Test
    void endlessTextIsCutAndFindsNothing() {
        assertThat(found("a".repeat(50_000), anna)).isEmpty();
        assertThat(found("bosch ".repeat(10_000), anna)).contains(bosch.value().toString());
    }

    @Test
    void onlyWhatOneMaySeeIsFound() {
        Viewer stranger = TestViewers.at(Level.OWN, TestViewers.seeingOwn().personId());

        assertThat(found("bosch", stranger)).isEmpty();
        assertThat(found("bosche", stranger)).isEmpty();
        assertThat(found("020 7946 0123", stranger)).isEmpty();
        assertThat(found("bosch", TestViewers.at(Level.NONE, anna.personId()))).isEmpty();
    }

    @Test
    void whatOneOpenedLastComesFirst() {
        AccountId other = accounts.open(Map.of("name", "Bosch Rexroth"), anna);
        assertThat(found("bosch", anna).get(0)).isEqualTo(other.value().toString());

        recent.opened(anna, new RecordRef("account", bosch.value()));
        recent.opened(anna, new RecordRef("account", bosch.value()));

        assertThat(found("bosch", anna).get(0)).isEqualTo(bosch.value().toString());
        assertThat(search.recent(5, anna)).extracting(SearchHit::title).containsExactly("Robert Bosch GmbH");
        assertThat(search.recent(5, TestViewers.seeingOwn())).isEmpty();
    }

    @Test
    void whoMayReadOneKindAloneFindsItWithinWordsAndMistyped() {
        Viewer reader = new Viewer(
                anna.personId(),
                "Rita Reader",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                "auto",
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of("account", Map.of(Act.READ, Level.ALL)),
                Set.of());

        assertThat(found("osch", reader)).containsExactly(bosch.value().toString());
        assertThat(found("bosche", reader)).containsExactly(bosch.value().toString());
    }

    @Test
    void noPieceOfTheIndexLetsMuchWaitThatEverySearchWouldReadThrough() {
        assertThat(jdbc.sql("""
                                SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                                  JOIN pg_am a ON a.oid = c.relam JOIN pg_class t ON t.oid = i.indrelid
                                WHERE a.amname = 'gin' AND c.relkind = 'i' AND t.relname LIKE 'search\\_%'
                                  AND NOT coalesce(c.reloptions, '{}') @> ARRAY['gin_pending_list_limit=256']
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void textIsFoldedAsTheDatabaseFoldsIt() {
        String all = IntStream.range(33, 127).mapToObj(Character::toString).collect(joining());
        for (String typed : List.of(all, "Straße 7 Ærø", "ŁÓDŹ ÉTÉ", "100%_a\\b")) {
            FoldedWords folded = folding.fold(SearchText.of(typed));
            assertThat(folded.typed())
                    .isEqualTo(sql("SELECT fold(:typed)", folded.text().typed()));
            assertThat(folded.pattern())
                    .isEqualTo(sql("SELECT fold_pattern(:typed)", folded.text().typed()));
        }
    }

    private String sql(String statement, String typed) {
        return jdbc.sql(statement).param("typed", typed).query(String.class).single();
    }

    @Test
    void manyExecutionsOnOneConnectionStayRight() {
        for (int i = 0; i < 12; i++) {
            assertThat(found("bosch", anna)).hasSize(2);
            assertThat(found("xq", anna)).isEmpty();
        }
    }

    @Test
    void anArchivedRecordIsNotFound() {
        accounts.archive(muller, anna);

        assertThat(found("muller", anna)).isEmpty();
    }

    @Test
    void eachKindGivesAtMostWhatWasAskedAndSaysThatThereIsMore() {
        for (int i = 0; i < 4; i++) {
            accounts.open(Map.of("name", "Bosch branch " + i), anna);
        }

        SearchGroup group = search.find("bosch", 3, anna).get(0);

        assertThat(group.type()).isEqualTo("account");
        assertThat(group.hits()).hasSize(3);
        assertThat(group.more()).isTrue();
    }

    private List<String> found(String typed, Viewer viewer) {
        return search.find(typed, 5, viewer).stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.record().id().toString())
                .toList();
    }
}
