package atrium.domain.customers;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of which accounts an account is a part, and which are parts of it. */
@Component
@Transactional(readOnly = true)
public class AccountTree {

    /** Most accounts read in either direction. */
    public static final int MOST = 50;

    private static final String ABOVE = """
            WITH RECURSIVE above (id, parent_id, depth) AS (
              SELECT id, parent_id, 0 FROM account WHERE id = :id
              UNION ALL
              SELECT p.id, p.parent_id, above.depth + 1 FROM account p JOIN above ON p.id = above.parent_id
              WHERE above.depth < :most)
            SELECT a.id, a.name, concat_ws(' · ', {domain}, {city}, {country}) AS hint
            FROM above JOIN account a ON a.id = above.id
            WHERE above.depth > 0 AND a.deleted_at IS NULL AND %s
            ORDER BY above.depth DESC
            """;

    private static final String BELOW = """
            SELECT a.id, a.name, concat_ws(' · ', {domain}, {city}, {country}) AS hint
            FROM account a
            WHERE a.parent_id = :id AND a.deleted_at IS NULL AND a.archived_at IS NULL AND %s
            ORDER BY fold(a.name), a.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;

    AccountTree(JdbcClient jdbc, AccountRecords accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Accounts above, the top first, as far as the viewer sees them. */
    public List<AccountLine> above(AccountId id, Viewer viewer) {
        return lines(ABOVE, id, viewer);
    }

    /** Direct parts by name, as far as the viewer sees them; at most {@link #MOST}. */
    public List<AccountLine> below(AccountId id, Viewer viewer) {
        return lines(BELOW, id, viewer);
    }

    private List<AccountLine> lines(String query, AccountId id, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, accounts, Act.READ, "a");
        return jdbc.sql(AccountDirectory.hinted(query.formatted(visible.sql()), viewer))
                .param("id", id.value())
                .param("most", MOST)
                .params(visible.parameters())
                .query(RecordRows.of(AccountLine.class))
                .list();
    }
}
