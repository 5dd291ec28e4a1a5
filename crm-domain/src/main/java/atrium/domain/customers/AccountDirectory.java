package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts for pages, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class AccountDirectory {

    private static final String DETAILS = """
            SELECT a.*, {tags} AS tags, o.name AS owner_name, t.name AS team_name, parent.name AS parent_name, %s AS may_edit, %s AS may_delete
            FROM account a LEFT JOIN person o ON o.id = a.owner_id LEFT JOIN team t ON t.id = a.team_id
              LEFT JOIN account parent ON parent.id = a.parent_id AND parent.deleted_at IS NULL AND %s
            WHERE a.id = :id AND a.deleted_at IS NULL AND %s
            """.replace("{tags}", Tag.carriedBy("a.id"));

    private static final String PEOPLE = """
            SELECT c.id, c.name, {job} AS job_title, {email} AS email, coalesce({phone}, {mobile}) AS phone
            FROM contact c
            WHERE c.account_id = :id AND c.archived_at IS NULL AND c.deleted_at IS NULL AND %s
            ORDER BY c.last_touch_at DESC NULLS LAST, c.name, c.id LIMIT :limit
            """;

    private static final String LINES = """
            SELECT a.id, a.name, concat_ws(' · ', {domain}, {city}, {country}) AS hint
            FROM account a
            WHERE %s AND a.deleted_at IS NULL AND a.archived_at IS NULL AND %s
            ORDER BY fold(a.name), a.id LIMIT 8
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final ContactRecords contacts;

    AccountDirectory(JdbcClient jdbc, AccountRecords accounts, ContactRecords contacts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * An account with the names of those it belongs to.
     *
     * @throws UnknownRecord when there is none or the viewer doesn't see it
     */
    public AccountDetails details(AccountId id, Viewer viewer) {
        List<Visibility> visible = List.of(
                Visibility.of(viewer, accounts, Act.EDIT, "a"),
                Visibility.of(viewer, accounts, Act.DELETE, "a"),
                Visibility.of(viewer, accounts, Act.READ, "parent"),
                Visibility.of(viewer, accounts, Act.READ, "a"));
        return jdbc.sql(Visibility.in(DETAILS, visible))
                .param("id", id.value())
                .params(Visibility.parameters(visible))
                .query((row, number) -> details(row, viewer))
                .optional()
                .orElseThrow(() -> new UnknownRecord(accounts.ref(id.value())));
    }

    /** People who work there and whom the viewer sees, those in touch last first. */
    public List<ContactLine> people(AccountId id, int limit, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, contacts, Act.READ, "c");
        FieldLimits seen = viewer.fields();
        return jdbc.sql(PEOPLE.formatted(visible.sql())
                        .replace("{job}", seen.sql("contact", "jobTitle", "c.job_title"))
                        .replace("{email}", seen.sql("contact", "email", "c.email"))
                        .replace("{phone}", seen.sql("contact", "phone", "c.phone"))
                        .replace("{mobile}", seen.sql("contact", "mobile", "c.mobile")))
                .param("id", id.value())
                .param("limit", limit)
                .params(visible.parameters())
                .query(RecordRows.of(ContactLine.class))
                .list();
    }

    /** One account to name it elsewhere; empty when the viewer doesn't see it. */
    public Optional<AccountLine> line(UUID id, Viewer viewer) {
        return lines("a.id = :key", id, viewer).stream().findFirst();
    }

    /** Accounts of exactly this normalised name, at most a handful. */
    public List<AccountLine> named(String name, Viewer viewer) {
        return lines("a.name_key = name_key(:key)", name, viewer);
    }

    /** Accounts whose name begins with this text, at most a handful, by name. */
    public List<AccountLine> startingWith(String text, Viewer viewer) {
        String escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return lines("fold(a.name) LIKE fold(:key) || '%'", escaped, viewer);
    }

    private List<AccountLine> lines(String condition, Object key, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, accounts, Act.READ, "a");
        return jdbc.sql(hinted(LINES.formatted(condition, visible.sql()), viewer))
                .param("key", key)
                .params(visible.parameters())
                .query(RecordRows.of(AccountLine.class))
                .list();
    }

    /** The statement with what tells an account {@code a} from others of its name, as far as the viewer knows of it. */
    static String hinted(String statement, Viewer viewer) {
        FieldLimits seen = viewer.fields();
        return statement
                .replace("{domain}", seen.sql("account", "domain", "a.domain"))
                .replace("{city}", seen.sql("account", "city", "a.city"))
                .replace("{country}", seen.sql("account", "country", "a.country"));
    }

    private static AccountDetails details(ResultSet row, Viewer viewer) throws SQLException {
        return new AccountDetails(
                row.getObject("id", UUID.class),
                facts(row).seenBy(viewer),
                CustomerRows.ownership(row),
                row.getString("owner_name"),
                row.getString("team_name"),
                row.getString("parent_name"),
                CustomerRows.instant(row, "archived_at"),
                CustomerRows.known(row, "created_at"),
                CustomerRows.known(row, "changed_at"),
                CustomerRows.instant(row, "last_touch_at"),
                row.getBoolean("may_edit"),
                row.getBoolean("may_delete"),
                Tag.read(row, "tags"));
    }

    static AccountFacts facts(ResultSet row) throws SQLException {
        return new AccountFacts(
                row.getString("name"),
                row.getString("external_id"),
                row.getString("domain"),
                row.getString("website"),
                row.getString("email"),
                CustomerRows.phone(row, "phone"),
                row.getString("industry"),
                CustomerRows.whole(row, "employees"),
                row.getBigDecimal("revenue_amount"),
                row.getString("revenue_currency"),
                CustomerRows.whole(row, "founded"),
                row.getString("description"),
                CustomerRows.address(row),
                Lifecycle.of(row.getString("lifecycle")),
                row.getObject("parent_id", UUID.class),
                ContactPointsJson.read(row.getString("contact_points")),
                CustomValues.read(row.getString("custom")));
    }
}
