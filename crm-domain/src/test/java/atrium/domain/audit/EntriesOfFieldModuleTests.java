package atrium.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.events.Cause;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import atrium.testing.TuplesRead;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A field that changed is found wherever its changes lie, the last first, and without reading all of them. */
@ModuleTest
class EntriesOfFieldModuleTests {

    private static final Instant BEGINNING = Instant.parse("2021-03-01T08:00:00Z");
    private static final int OFTEN = 30_000;

    // The last ones are looked through, twice.
    private static final int FEW = 12_000;

    @Autowired
    ChangeLog log;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer all = TestViewers.seeingAll();
    TuplesRead tuples;
    UUID rita;
    UUID otto;

    @BeforeEach
    void aFieldThatChangedOftenLongAgo() {
        tuples = new TuplesRead(jdbc);
        rita = company.person("Rita");
        otto = company.person("Otto");
        store("often", OFTEN, Duration.ofHours(1), 0, rita, "contact", Cause.PAGE);
        store("seldom", 4, Duration.ofDays(400), 0, otto, "contact", Cause.API);
        store("often", 3, Duration.ofDays(10), 1, otto, "account", Cause.API);
        store("of late", OFTEN, Duration.ofMinutes(1), 1_500, null, "contact", Cause.PAGE);
        jdbc.sql("ANALYZE audit_entry").update();
        tuples.expectGenericPlans();
    }

    @Test
    void theLastChangesAreFoundFirstAndNoMoreAreRead() throws Exception {
        assertThat(tuples.of(() -> page(query("often", null, null, null, null, null), null)))
                .isLessThan(FEW);
        assertThat(tuples.of(() -> page(query("never", null, null, null, null, null), null)))
                .isLessThan(FEW);
        assertThat(tuples.of(() -> page(query("often", otto, null, null, null, null), null)))
                .isLessThan(FEW);
        assertThat(tuples.of(() -> page(query("often", null, "purchase", null, null, null), null)))
                .isLessThan(FEW);
        assertThat(moments(query("seldom", null, null, null, null, null)))
                .containsExactly(day(1200), day(800), day(400), day(0));
    }

    @Test
    void demandsBesideTheFieldHold() {
        assertThat(moments(query("often", otto, null, null, null, null))).containsExactly(day(21), day(11), day(1));
        assertThat(moments(query("often", null, "account", null, null, null)))
                .containsExactly(day(21), day(11), day(1));
        assertThat(moments(query("often", null, null, Cause.API, null, null)))
                .containsExactly(day(21), day(11), day(1));
        assertThat(moments(query("often", otto, null, null, day(5), day(20)))).containsExactly(day(11));
        assertThat(moments(query("often", null, null, null, day(5), day(5).plus(Duration.ofHours(2)))))
                .containsExactly(day(5).plus(Duration.ofHours(1)), day(5));
        assertThat(moments(query("often", otto, "contact", null, null, null))).isEmpty();
        assertThat(moments(query("seldom", null, null, null, day(2000), null))).isEmpty();
    }

    @Test
    void stretchesFollowOneAnother() {
        LogQuery query = query("often", null, null, null, null, day(3));
        List<UUID> met = new ArrayList<>();
        UUID before = null;
        do {
            LogPage page = page(query, before);
            page.entries().forEach(entry -> met.add(entry.id()));
            before = page.next();
        } while (before != null);

        assertThat(met)
                .hasSize(3 * 24 + 1)
                .doesNotHaveDuplicates()
                .isEqualTo(jdbc.sql("""
                                SELECT id FROM audit_entry WHERE fields @> ARRAY['often'] AND at < :to ORDER BY id DESC
                                """)
                        .param("to", Timestamp.from(day(3)))
                        .query(UUID.class)
                        .list());
        assertThat(log.count(query, all)).isEqualTo(met.size());
    }

    @Test
    void whatComesIntoBeingTellsOfNoField() throws Exception {
        LogQuery created = new LogQuery("", List.of(), null, null, "created", "often", null, null, null, null, null);

        assertThat(tuples.of(() -> page(created, null))).isLessThan(FEW);
        assertThat(page(created, null).entries()).isEmpty();
    }

    private LogPage page(LogQuery query, @Nullable UUID before) {
        return log.page(query, before, all);
    }

    private List<Instant> moments(LogQuery query) {
        return page(query, null).entries().stream().map(LoggedChange::at).toList();
    }

    private static LogQuery query(
            String field,
            @Nullable UUID person,
            @Nullable String type,
            @Nullable Cause cause,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new LogQuery("", List.of(), person, type, null, field, cause, null, null, from, to);
    }

    private static Instant day(int number) {
        return BEGINNING.plus(Duration.ofDays(number));
    }

    // From the day on so many changes of one field, each so much later than the one before; without a person each by
    // another.
    private void store(
            String field, int times, Duration apart, int day, @Nullable UUID person, String type, Cause cause) {
        UUID[] ids = IntStream.range(0, times)
                .mapToObj(i -> UuidV7.at(day(day).plus(apart.multipliedBy(i))))
                .toArray(UUID[]::new);
        jdbc.sql("""
                        INSERT INTO audit_entry (id, at, person_id, cause, record_type, record_id, text_key, arguments, changes, save,
                          fields)
                        SELECT id, uuid_extract_timestamp(id), coalesce(CAST(:person AS uuid), gen_random_uuid()), :cause, :type, id, :type || '.changed', '[]', '[]', id,
                          ARRAY[:field]
                        FROM unnest(:ids) AS id
                        """)
                .param("person", person)
                .param("cause", cause.name())
                .param("type", type)
                .param("field", field)
                .param("ids", ids)
                .update();
    }
}
