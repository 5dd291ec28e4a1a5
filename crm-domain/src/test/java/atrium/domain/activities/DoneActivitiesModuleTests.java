package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.activities.DoneActivities.Done;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DoneActivitiesModuleTests {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);

    @Autowired
    DoneActivities done;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    UUID rita;
    UUID carl;

    @BeforeEach
    void setUp() {
        rita = company.person("Rita");
        carl = company.person("Carl");
        done("call", rita, "2026-03-01T00:30:00+01");
        done("call", rita, "2026-03-31T23:30:00+02");
        done("task", rita, "2026-02-28T23:30:00+01");
        done("task", rita, null);
        done("meeting", carl, "2026-03-10T10:00:00+01");
    }

    @Test
    void whatWasDoneOnTheDaysIsCountedByPersonAndKind() {
        Viewer everybody = TestViewers.at(Level.ALL, company.person("Ada"));

        assertThat(done.of(List.of(rita, carl), FROM, UNTIL, everybody))
                .containsExactlyInAnyOrder(new Done(rita, "call", 2), new Done(carl, "meeting", 1));
    }

    @Test
    void nobodyIsToldOfPeopleWhoseCalendarsTheyMayNotOpen() {
        assertThat(done.of(List.of(rita, carl), FROM, UNTIL, TestViewers.at(Level.OWN, rita)))
                .containsExactly(new Done(rita, "call", 2));
        Viewer colleague = TestViewers.seeingTeamChangingOwn(carl, Set.of(carl), Set.of());
        assertThat(done.of(List.of(rita, carl), FROM, UNTIL, colleague)).containsExactly(new Done(carl, "meeting", 1));
    }

    private void done(String kind, UUID owner, @Nullable String at) {
        UUID account = jdbc.sql("""
                        INSERT INTO account (id, version, name, lifecycle, created_at, changed_at)
                        VALUES (uuidv7(), 0, 'Nordwind', 'lead', now(), now()) RETURNING id
                        """).query(UUID.class).single();
        jdbc.sql("""
                        INSERT INTO activity (id, version, kind, subject, account_id, owner_id, author_id, priority, done_at, done_by,
                          created_at, changed_at)
                        VALUES (uuidv7(), 0, :kind, 'Something', :account, :owner, :owner, 'normal', :at::timestamptz,
                          CASE WHEN :at::text IS NOT NULL THEN :owner END, now(), now())
                        """)
                .param("kind", kind)
                .param("account", account)
                .param("owner", owner)
                .param("at", at)
                .update();
    }
}
