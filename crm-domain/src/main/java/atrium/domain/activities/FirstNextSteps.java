package atrium.domain.activities;

import atrium.domain.events.CompanySetUp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a new company what usually follows. */
@Component
class FirstNextSteps {

    private final JdbcClient jdbc;

    FirstNextSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CompanySetUp company) {
        jdbc.sql("""
                        INSERT INTO next_step (id, version, after_kind, outcome, kind, subject, working_days, at_once)
                        SELECT uuidv7(), 0, s.after_kind, s.outcome, s.kind, s.subject, s.days, false
                        FROM (VALUES
                          ('call', 'no-answer', 'call', 'Call again: {subject}', 1),
                          ('call', 'busy', 'call', 'Call again: {subject}', 1),
                          ('call', 'left-message', 'call', 'Call again: {subject}', 2),
                          ('call', 'wrong-number', 'task', 'Find the right number: {subject}', 1),
                          ('call', 'reached', 'task', 'Follow up: {subject}', 3),
                          ('meeting', '', 'task', 'Send what was agreed: {subject}', 1)
                        ) AS s (after_kind, outcome, kind, subject, days)
                        ON CONFLICT (after_kind, outcome) DO NOTHING
                        """).update();
    }
}
