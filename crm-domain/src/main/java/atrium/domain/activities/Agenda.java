package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is planned with a customer. */
@Component
@Transactional(readOnly = true)
public class Agenda {

    /** Most activities read at once. */
    public static final int MOST = 20;

    private static final String OPEN = """
            SELECT a.id, a.kind, a.subject, a.description, a.contact_id, c.name AS contact_name, a.owner_id,
              o.name AS owner_name, a.priority, a.due_day, a.due_at, a.minutes, a.place, a.author_id, a.repeat,
              (SELECT string_agg(g.name, ', ' ORDER BY g.place) FROM meeting_guest g WHERE g.activity_id = a.id) AS guests
            FROM activity a LEFT JOIN person o ON o.id = a.owner_id
              LEFT JOIN contact c ON c.id = a.contact_id AND c.deleted_at IS NULL AND %s
            WHERE a.%s = :customer AND a.done_at IS NULL AND a.withdrawn_at IS NULL
            ORDER BY a.due_at, a.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final RecordType contacts;

    Agenda(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.contacts = types.of("contact").orElseThrow();
    }

    /** What is still to be done with a customer whom the viewer has been found to see, the most urgent first. */
    public List<OpenActivity> open(RecordRef customer, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, contacts, Act.READ, "c");
        String column = customer.type().equals("contact") ? "contact_id" : "account_id";
        return jdbc.sql(OPEN.formatted(visible.sql(), column))
                .param("customer", customer.id())
                .param("most", MOST)
                .params(visible.parameters())
                .query(RecordRows.of(OpenActivity.class))
                .list();
    }
}
