package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells all about one plan. */
@Component
@Transactional(readOnly = true)
public class PlanReading {

    private static final String PLAN = """
            SELECT a.id, a.kind, a.subject, a.description, a.due_day, a.due_at, a.minutes, a.place, a.priority, a.repeat,
              a.done_at IS NOT NULL AS done, a.owner_id, o.name AS owner_name, w.name AS author_name, {columns},
              CASE WHEN a.kind = 'call' THEN
                {number} END AS phone,
              (SELECT string_agg(g.name, ', ' ORDER BY g.place) FROM meeting_guest g WHERE g.activity_id = a.id) AS guests,
              :changeable AS changeable
            FROM activity a JOIN person w ON w.id = a.author_id LEFT JOIN person o ON o.id = a.owner_id {told}
            WHERE a.id = :id AND a.withdrawn_at IS NULL
            """;

    private final ActivitySight sight;
    private final SubjectSight subjects;
    private final JdbcClient jdbc;

    PlanReading(ActivitySight sight, SubjectSight subjects, JdbcClient jdbc) {
        this.sight = sight;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /** @throws atrium.domain.records.UnknownRecord when the viewer doesn't see it, or it was taken away */
    public PlanDetails of(UUID id, Viewer viewer) {
        Activity activity = sight.visible(id, viewer);
        Visibility told = subjects.told(viewer, "a");
        String statement = PLAN.replace("{columns}", subjects.columns()).replace("{told}", told.sql());
        return jdbc.sql(CallNumber.in(statement, viewer))
                .param("id", id)
                .param("changeable", sight.mayChange(activity, viewer))
                .params(told.parameters())
                .query(RecordRows.of(PlanDetails.class))
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityTimeline.TYPE, id)));
    }
}
