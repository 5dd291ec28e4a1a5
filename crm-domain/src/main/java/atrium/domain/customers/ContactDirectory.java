package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.records.Act;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads contacts for pages, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class ContactDirectory {

    private static final String DETAILS = """
            SELECT c.*, {tags} AS tags, a.name AS account_name, o.name AS owner_name, t.name AS team_name, %s AS may_edit, %s AS may_delete
            FROM contact c LEFT JOIN account a ON a.id = c.account_id AND a.deleted_at IS NULL AND %s
              LEFT JOIN person o ON o.id = c.owner_id LEFT JOIN team t ON t.id = c.team_id
            WHERE c.id = :id AND c.deleted_at IS NULL AND %s
            """.replace("{tags}", Tag.carriedBy("c.id"));

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final ContactRecords contacts;

    ContactDirectory(JdbcClient jdbc, AccountRecords accounts, ContactRecords contacts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * A contact with the names of the account and of those it belongs to.
     *
     * @throws UnknownRecord when there is none or the viewer doesn't see it
     */
    public ContactDetails details(ContactId id, Viewer viewer) {
        List<Visibility> visible = List.of(
                Visibility.of(viewer, contacts, Act.EDIT, "c"),
                Visibility.of(viewer, contacts, Act.DELETE, "c"),
                Visibility.of(viewer, accounts, Act.READ, "a"),
                Visibility.of(viewer, contacts, Act.READ, "c"));
        return jdbc.sql(Visibility.in(DETAILS, visible))
                .param("id", id.value())
                .params(Visibility.parameters(visible))
                .query((row, number) -> details(row, viewer))
                .optional()
                .orElseThrow(() -> new UnknownRecord(contacts.ref(id.value())));
    }

    private static ContactDetails details(ResultSet row, Viewer viewer) throws SQLException {
        return new ContactDetails(
                row.getObject("id", UUID.class),
                facts(row).seenBy(viewer),
                CustomerRows.ownership(row),
                row.getString("account_name"),
                row.getString("owner_name"),
                row.getString("team_name"),
                CustomerRows.instant(row, "archived_at"),
                CustomerRows.known(row, "created_at"),
                CustomerRows.known(row, "changed_at"),
                CustomerRows.instant(row, "last_touch_at"),
                row.getBoolean("may_edit"),
                row.getBoolean("may_delete"),
                Tag.read(row, "tags"));
    }

    static ContactFacts facts(ResultSet row) throws SQLException {
        return new ContactFacts(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("external_id"),
                row.getString("email"),
                CustomerRows.phone(row, "phone"),
                CustomerRows.phone(row, "mobile"),
                row.getString("job_title"),
                row.getObject("account_id", UUID.class),
                row.getObject("account_since", LocalDate.class),
                row.getString("description"),
                CustomerRows.address(row),
                Lifecycle.of(row.getString("lifecycle")),
                ContactPointsJson.read(row.getString("contact_points")),
                CustomValues.read(row.getString("custom")));
    }
}
