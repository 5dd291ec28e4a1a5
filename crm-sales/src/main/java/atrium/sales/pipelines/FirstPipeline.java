package atrium.sales.pipelines;

import atrium.domain.events.CompanySetUp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a new company a pipeline to begin with, and the commonest reasons of losses. */
@Component
class FirstPipeline {

    private final JdbcClient jdbc;
    private final Pipelines pipelines;

    FirstPipeline(JdbcClient jdbc, Pipelines pipelines) {
        this.jdbc = jdbc;
        this.pipelines = pipelines;
    }

    @EventListener
    void on(CompanySetUp company) {
        jdbc.sql("""
                        INSERT INTO pipeline (code, id, name, position, active) VALUES ('sales', uuidv7(), 'Sales', 1, true)
                        ON CONFLICT DO NOTHING
                        """).update();
        jdbc.sql("""
                        INSERT INTO pipeline_stage
                          (code, id, pipeline, name, kind, position, probability, rotting_days, required_fields)
                        SELECT s.code, uuidv7(), 'sales', s.name, s.kind, s.position, s.probability, s.days, s.fields
                        FROM (VALUES
                          ('qualification', 'Qualification', 'open', 1, 10, 14, '{}'::text[]),
                          ('needs', 'Needs', 'open', 2, 25, 21, '{account}'),
                          ('proposal', 'Proposal', 'open', 3, 50, 21, '{account,value}'),
                          ('negotiation', 'Negotiation', 'open', 4, 75, 14, '{account,value,closeOn}'),
                          ('won', 'Won', 'won', 5, 100, NULL, '{account,value}'),
                          ('lost', 'Lost', 'lost', 6, 0, NULL, '{lossReason}')
                        ) AS s (code, name, kind, position, probability, days, fields)
                        ON CONFLICT DO NOTHING
                        """).update();
        jdbc.sql("""
                        INSERT INTO loss_reason (code, id, name, position, active)
                        SELECT r.code, uuidv7(), r.name, r.position, true
                        FROM (VALUES
                          ('price', 'Too expensive', 1), ('competitor', 'Chose a competitor', 2), ('no-budget', 'No budget', 3),
                          ('no-need', 'No need any more', 4), ('timing', 'Not now', 5), ('no-answer', 'No answer', 6),
                          ('other', 'Something else', 7)
                        ) AS r (code, name, position)
                        ON CONFLICT DO NOTHING
                        """).update();
        pipelines.changed();
    }
}
