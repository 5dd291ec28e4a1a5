package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Import(TestClockConfiguration.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RemindingModuleTests {

    @Autowired
    Activities activities;

    @Autowired
    Reminding reminding;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
        jdbc.sql("DELETE FROM notification WHERE person_id = :person")
                .param("person", anna.personId())
                .update();
        jdbc.sql("DELETE FROM activity WHERE author_id = :person")
                .param("person", anna.personId())
                .update();
    }

    @ParameterizedTest(name = "{0} {1}, {2} minutes before: {3}")
    @CsvSource({
        // Berlin: due at some time, at the end of an hour that doesn't exist, on whole days around both changes of the
        // clock
        "2027-03-03, 14:30, 15, 2027-03-03T13:15:00Z",
        "2027-03-03, 00:05, 10, 2027-03-02T22:55:00Z",
        "2027-03-28, 02:30, 0, 2027-03-28T01:30:00Z",
        "2027-03-28, 09:00, 1440, 2027-03-27T07:00:00Z",
        "2027-10-31, 09:00, 1440, 2027-10-30T08:00:00Z",
        "2028-02-29, 08:00, 10080, 2028-02-22T07:00:00Z",
        "2027-03-03, '', 0, 2027-03-03T08:00:00Z",
        "2027-03-03, '', 60, 2027-03-03T07:00:00Z"
    })
    void theMomentOfAReminderFollowsFromWhenThePlanIsDue(String day, String time, String minutes, Instant moment) {
        plan("due", day, "dueTime", time, "reminder", minutes);

        assertThat(waiting()).isEqualTo(moment);
    }

    @Test
    void aReminderIsGivenOnceAndAgainOnlyWhenItIsMoved() {
        UUID call = plan("due", "2027-03-03", "dueTime", "14:30", "reminder", "15");
        clock.stopAt(Instant.parse("2027-03-03T13:14:59Z"));
        assertThat(reminding.step()).isFalse();
        clock.stopAt(Instant.parse("2027-03-03T13:15:00Z"));
        assertThat(reminding.step()).isTrue();
        assertThat(reminding.step()).isFalse();
        assertThat(told()).isEqualTo(1);

        edit(call, "subject", "Call Luis at last");
        assertThat(reminding.step()).isFalse();
        edit(call, "dueTime", "14:45");
        clock.stopAt(Instant.parse("2027-03-03T13:30:00Z"));
        assertThat(reminding.step()).isTrue();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whatIsDoneTakenAwayOrNobodysRemindsNobody() {
        activities.complete(plan("due", "2027-03-03", "reminder", "0"), anna);
        activities.withdraw(plan("due", "2027-03-03", "reminder", "0"), anna);
        plan("due", "2027-03-03", "reminder", "0", "owner", "");
        clock.stopAt(Instant.parse("2027-03-04T00:00:00Z"));

        assertThat(reminding.step()).isTrue();
        assertThat(told()).isZero();
    }

    @Test
    void tenThousandDueAtOnceAreEachGivenOnceByTwoNodes() throws Exception {
        UUID one = plan("due", "2027-03-03", "dueTime", "14:30", "reminder", "0");
        jdbc.sql("""
                        INSERT INTO activity (id, version, kind, subject, owner_id, author_id, priority, due_at, remind_minutes,
                          remind_at, created_at, changed_at)
                        SELECT gen_random_uuid(), 0, kind, subject, owner_id, author_id, priority, due_at, remind_minutes, remind_at,
                          created_at, changed_at
                        FROM activity, generate_series(2, 10000) WHERE id = :one
                        """).param("one", one).update();
        clock.stopAt(Instant.parse("2027-03-03T13:30:00Z"));

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Future<Integer> first = nodes.submit(this::work);
        Future<Integer> second = nodes.submit(this::work);
        assertThat(first.get() + second.get()).isGreaterThanOrEqualTo(20);
        nodes.shutdown();

        assertThat(told()).isEqualTo(10_000);
        assertThat(jdbc.sql("SELECT count(DISTINCT address) FROM notification WHERE person_id = :person")
                        .param("person", anna.personId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
    }

    private int work() {
        int steps = 0;
        while (reminding.step()) {
            steps++;
        }
        return steps;
    }

    private UUID plan(String... values) {
        Map<String, String> all = new HashMap<>(Map.of("subject", "Call Luis"));
        for (int at = 0; at < values.length; at += 2) {
            all.put(values[at], values[at + 1]);
        }
        return activities.plan(ActivityKind.CALL, null, all, anna);
    }

    private void edit(UUID activity, String field, String value) {
        activities.edit(activity, new FieldEdit(Map.of(), Map.of(field, value)), anna);
    }

    private Instant waiting() {
        return jdbc.sql("SELECT remind_at FROM activity WHERE author_id = :person")
                .param("person", anna.personId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private int told() {
        return jdbc.sql("SELECT count(*) FROM notification WHERE person_id = :person AND kind = 'reminder'")
                .param("person", anna.personId())
                .query(Integer.class)
                .single();
    }
}
