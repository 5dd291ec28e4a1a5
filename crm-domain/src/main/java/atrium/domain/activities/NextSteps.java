package atrium.domain.activities;

import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what usually follows, and on which day it is due, by the working calendar of whoever is to do it. */
@Component
@Transactional(readOnly = true)
public class NextSteps {

    private final WorkingTimes working;
    private final JdbcClient jdbc;
    private final Clock clock;

    NextSteps(WorkingTimes working, JdbcClient jdbc, Clock clock) {
        this.working = working;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them: after calls by their outcome, after meetings, after tasks. */
    public List<NextStep> all() {
        return jdbc.sql("""
                        SELECT * FROM next_step
                        ORDER BY array_position(ARRAY['call', 'meeting', 'task'], after_kind), outcome
                        """).query(NextSteps::step).list();
    }

    /** All that may follow a kind, for a page that changes with the outcome. */
    public List<NextStep> after(ActivityKind kind) {
        return jdbc.sql("SELECT * FROM next_step WHERE after_kind = :kind ORDER BY outcome")
                .param("kind", kind.code())
                .query(NextSteps::step)
                .list();
    }

    /** What usually follows; empty when nothing does. */
    public Optional<NextStep> after(ActivityKind kind, String outcome) {
        return after(kind).stream()
                .filter(step -> step.outcome().equals(outcome))
                .findFirst();
    }

    /** @throws UnknownRecord when there is none */
    public NextStep get(UUID id) {
        return all().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(NextStepKeeping.TYPE, id)));
    }

    /** The day of a step that follows today; where nobody ever works, days count as they come. */
    public LocalDate day(NextStep step, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        try {
            return working.ofPerson(viewer.personId()).plusDays(today, step.workingDays());
        } catch (NoWorkingTime never) {
            return today.plusDays(step.workingDays());
        }
    }

    /** A step as it is planned after this was done. */
    FollowUp followUp(NextStep step, String done, Viewer viewer) {
        return new FollowUp(
                step.kind(),
                Map.of("subject", step.about(done), "due", day(step, viewer).toString()));
    }

    private static NextStep step(ResultSet row, int number) throws SQLException {
        return new NextStep(
                row.getObject("id", UUID.class),
                ActivityKind.of(row.getString("after_kind")).orElseThrow(),
                row.getString("outcome"),
                ActivityKind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                row.getInt("working_days"),
                row.getBoolean("at_once"));
    }
}
