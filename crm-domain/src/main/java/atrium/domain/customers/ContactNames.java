package atrium.domain.customers;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds contacts by name, to point at them from elsewhere, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class ContactNames {

    private static final String LINES = """
            SELECT c.id, c.name, concat_ws(' · ', {job}, a.name, {email}) AS hint
            FROM contact c LEFT JOIN account a ON a.id = c.account_id
            WHERE %s AND c.deleted_at IS NULL AND c.archived_at IS NULL AND %s
            ORDER BY fold(c.name), c.id LIMIT 8
            """;

    private final JdbcClient jdbc;
    private final ContactRecords contacts;

    ContactNames(JdbcClient jdbc, ContactRecords contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /** A contact to name elsewhere; the hint is what tells it from others of the same name. */
    public record Named(UUID id, String name, String hint) {}

    /** One contact; empty when the viewer doesn't see it. */
    public Optional<Named> line(UUID id, Viewer viewer) {
        return lines("c.id = :key", id, viewer).stream().findFirst();
    }

    /** Contacts of exactly this name or mail address, whatever its case and accents, at most a handful. */
    public List<Named> named(String name, Viewer viewer) {
        return lines("(fold(c.name) = fold(:key) OR {mail} = lower(:key))", name, viewer);
    }

    /** Contacts whose name begins with this text, at most a handful, by name. */
    public List<Named> startingWith(String text, Viewer viewer) {
        return lines("fold(c.name) LIKE fold_pattern(:key) || '%'", text.strip(), viewer);
    }

    private List<Named> lines(String condition, Object key, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, contacts, Act.READ, "c");
        return jdbc.sql(LINES.formatted(condition, visible.sql())
                        .replace("{job}", viewer.fields().sql("contact", "jobTitle", "c.job_title"))
                        .replace("{email}", viewer.fields().sql("contact", "email", "c.email"))
                        .replace("{mail}", viewer.fields().sql("contact", "email", "c.email_key")))
                .param("key", key)
                .params(visible.parameters())
                .query(RecordRows.of(Named.class))
                .list();
    }
}
