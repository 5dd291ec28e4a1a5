package atrium.domain.customers;

import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that accounts form trees: the chosen parent exists, is seen, and is no part of the account itself. */
@Component
class ParentAccounts {

    static final String UNKNOWN = "account.problem.unknown-parent";
    static final String LOOP = "account.problem.parent-loop";

    private final JdbcClient jdbc;
    private final AccountRecords accounts;

    ParentAccounts(JdbcClient jdbc, AccountRecords accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Notes a problem when the parent can't be chosen.
     *
     * @param self the account itself; null for a new one
     * @param stored the parent until now, which may stay even when the viewer doesn't see it
     */
    void check(FieldReader reader, @Nullable UUID self, @Nullable UUID chosen, @Nullable UUID stored, Viewer viewer) {
        if (chosen == null || chosen.equals(stored)) {
            return;
        }
        if (!visible(chosen, viewer)) {
            reader.wrong("parent", UNKNOWN, "");
        } else if (self != null && links(chosen).wouldLoop(self, chosen)) {
            reader.wrong("parent", LOOP, "");
        }
    }

    private boolean visible(UUID id, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, accounts, Act.READ, "a");
        return jdbc.sql("SELECT EXISTS (SELECT FROM account a WHERE id = :id AND deleted_at IS NULL AND %s)"
                        .formatted(visible.sql()))
                .param("id", id)
                .params(visible.parameters())
                .query(Boolean.class)
                .single();
    }

    /** The links from these accounts upwards, which nobody else changes until the transaction ends. */
    ParentLinks links(UUID... chosen) {
        Map<UUID, UUID> above = new HashMap<>();
        if (chosen.length > 0) {
            // Two people who hang two accounts below each other at the same moment wait for one another.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('account.parent'))").query(row -> {});
            jdbc.sql("""
                            WITH RECURSIVE above (id, parent_id) AS (
                              SELECT id, parent_id FROM account WHERE id = ANY(:chosen)
                              UNION SELECT a.id, a.parent_id FROM account a JOIN above ON a.id = above.parent_id)
                            SELECT id, parent_id FROM above WHERE parent_id IS NOT NULL
                            """).param("chosen", chosen).query(row -> {
                above.put(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class));
            });
        }
        return new ParentLinks(above);
    }
}
