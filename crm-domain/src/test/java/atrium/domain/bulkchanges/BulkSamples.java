package atrium.domain.bulkchanges;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records to change, ways to choose some of them, and what the database says of them afterwards. */
class BulkSamples {

    private final AccountManagement accounts;
    private final ContactManagement contacts;
    private final ListViews lists;
    private final JdbcClient jdbc;

    BulkSamples(AccountManagement accounts, ContactManagement contacts, ListViews lists, JdbcClient jdbc) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    UUID account(Viewer viewer, Map<String, String> values) {
        return accounts.open(values, viewer).value();
    }

    UUID contact(Viewer viewer, String name) {
        return contacts.open(Map.of("lastName", name), viewer).value();
    }

    Selection some(Viewer viewer, String type, List<UUID> ids) {
        return Selection.some(lists.read(type, Map.of(), viewer), ids);
    }

    Selection all(Viewer viewer, String type, String filter) {
        return Selection.all(lists.read(type, Map.of("filter", filter), viewer));
    }

    /** How many of these are neither archived nor deleted. */
    long standing(String table, List<UUID> ids) {
        return jdbc.sql("SELECT count(*) FROM %s WHERE id = ANY(:ids) AND archived_at IS NULL AND deleted_at IS NULL"
                        .formatted(table))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** How many rows of the timeline or the audit a change left behind. */
    long entries(String table, BulkRun run) {
        return number("SELECT count(*) FROM %s WHERE origin = '%s'".formatted(table, run.id()));
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
