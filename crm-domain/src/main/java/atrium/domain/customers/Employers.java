package atrium.domain.customers;

import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the account a contact works for, as far as the viewer sees it. */
@Component
class Employers {

    static final String UNKNOWN = "contact.problem.unknown-account";

    private final JdbcClient jdbc;
    private final AccountRecords accounts;

    Employers(JdbcClient jdbc, AccountRecords accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * The owner and team of the chosen account; notes a problem when it can't be chosen.
     *
     * @param stored the account until now, which may stay even when the viewer doesn't see it
     */
    Ownership read(FieldReader reader, @Nullable UUID chosen, @Nullable UUID stored, Viewer viewer) {
        if (chosen == null) {
            return Ownership.NONE;
        }
        Visibility visible = Visibility.of(viewer, accounts, Act.READ, "a");
        return jdbc.sql("""
                        SELECT owner_id, team_id FROM account a
                        WHERE id = :id AND (id = :stored OR (deleted_at IS NULL AND %s))
                        """.formatted(visible.sql()))
                .param("id", chosen)
                .param("stored", stored, java.sql.Types.OTHER)
                .params(visible.parameters())
                .query(RecordRows.of(Ownership.class))
                .optional()
                .orElseGet(() -> {
                    reader.wrong("account", UNKNOWN, "");
                    return Ownership.NONE;
                });
    }
}
