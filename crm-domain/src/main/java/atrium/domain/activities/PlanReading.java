package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
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
              a.done_at IS NOT NULL AS done, a.owner_id, o.name AS owner_name, w.name AS author_name, c.id AS contact_id,
              c.name AS contact_name, k.id AS account_id, k.name AS account_name, CASE WHEN a.kind = 'call' THEN
                {number} END AS phone,
              (SELECT string_agg(g.name, ', ' ORDER BY g.place) FROM meeting_guest g WHERE g.activity_id = a.id) AS guests,
              :changeable AS changeable
            FROM activity a JOIN person w ON w.id = a.author_id LEFT JOIN person o ON o.id = a.owner_id
              LEFT JOIN contact c ON c.id = a.contact_id AND c.deleted_at IS NULL AND %s
              LEFT JOIN account k ON k.id = a.account_id AND k.deleted_at IS NULL AND %s
            WHERE a.id = :id AND a.withdrawn_at IS NULL
            """;

    private final ActivitySight sight;
    private final JdbcClient jdbc;
    private final RecordType contacts;
    private final RecordType accounts;

    PlanReading(ActivitySight sight, JdbcClient jdbc, RecordTypes types) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.contacts = types.of("contact").orElseThrow();
        this.accounts = types.of("account").orElseThrow();
    }

    /** @throws atrium.domain.records.UnknownRecord when the viewer doesn't see it, or it was taken away */
    public PlanDetails of(UUID id, Viewer viewer) {
        Activity activity = sight.visible(id, viewer);
        List<Visibility> seen =
                List.of(Visibility.of(viewer, contacts, Act.READ, "c"), Visibility.of(viewer, accounts, Act.READ, "k"));
        return jdbc.sql(CallNumber.in(Visibility.in(PLAN, seen), viewer))
                .param("id", id)
                .param("changeable", sight.mayChange(activity, viewer))
                .params(Visibility.parameters(seen))
                .query(RecordRows.of(PlanDetails.class))
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityTimeline.TYPE, id)));
    }
}
