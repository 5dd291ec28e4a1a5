package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.SubjectSight;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is planned with a customer, or about another record. */
@Component
@Transactional(readOnly = true)
public class Agenda {

    /** Most activities read at once. */
    public static final int MOST = 20;

    private static final String OPEN = """
            SELECT a.id, a.kind, a.subject, a.description, a.contact_id, c.name AS contact_name, %s, a.owner_id,
              o.name AS owner_name, a.priority, a.due_day, a.due_at, a.minutes, a.place, a.author_id, a.repeat,
              (SELECT string_agg(g.name, ', ' ORDER BY g.place) FROM meeting_guest g WHERE g.activity_id = a.id) AS guests
            FROM activity a LEFT JOIN person o ON o.id = a.owner_id %s
            WHERE a.%s = :record AND a.done_at IS NULL AND a.withdrawn_at IS NULL
            ORDER BY a.due_at, a.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final SubjectSight sight;

    Agenda(JdbcClient jdbc, SubjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** What is still to be done with a customer, or about a record, which the viewer has been found to see; most urgent first. */
    public List<OpenActivity> open(RecordRef record, Viewer viewer) {
        Visibility told = sight.told(viewer, "a");
        return jdbc.sql(OPEN.formatted(sight.record(), told.sql(), RecordSubjects.pointing(record.type())))
                .param("record", record.id())
                .param("most", MOST)
                .params(told.parameters())
                .query(RecordRows.of(OpenActivity.class))
                .list();
    }
}
