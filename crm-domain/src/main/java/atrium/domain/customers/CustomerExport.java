package atrium.domain.customers;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts and contacts for the export, in the words by which the import finds what they point at. */
@Component
class CustomerExport {

    // An account is called by its name unless another one has the same; one that the viewer doesn't see has none.
    private static final String QUERY = """
            SELECT r.*, p.email AS owner_said, t.name AS team_said,
              CASE WHEN e.id IS NULL THEN NULL
                WHEN NOT EXISTS (SELECT FROM account other
                                 WHERE other.name_key = e.name_key AND other.id <> e.id AND other.deleted_at IS NULL) THEN e.name
                ELSE coalesce({external}, e.id::text) END AS account_said
            FROM %1$s r LEFT JOIN person p ON p.id = r.owner_id LEFT JOIN team t ON t.id = r.team_id
              LEFT JOIN account e ON e.id = r.%2$s AND e.deleted_at IS NULL AND %4$s
            WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %3$s
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;

    CustomerExport(JdbcClient jdbc, AccountRecords accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** @param field the one that points at an account, whose column is {@code column} */
    <F> void each(
            ImportTable<F> table,
            String field,
            String column,
            List<UUID> ids,
            Viewer viewer,
            BiConsumer<UUID, Map<String, String>> reader) {
        Visibility visible = Visibility.of(viewer, table.type(), Act.EXPORT, "r");
        Visibility seen = Visibility.of(viewer, accounts, Act.READ, "e");
        Map<UUID, Map<String, String>> found = new HashMap<>();
        jdbc.sql(QUERY.formatted(table.type().table(), column, visible.sql(), seen.sql())
                        .replace("{external}", viewer.fields().sql("account", "externalId", "e.external_id")))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .params(seen.parameters())
                .query(row -> {
                    Map<String, String> values = table.write(table.facts(row), CustomerRows.ownership(row));
                    say(values, "owner", row.getString("owner_said"));
                    say(values, "team", row.getString("team_said"));
                    say(values, field, row.getString("account_said"));
                    found.put(row.getObject("id", UUID.class), values);
                });
        ids.stream().filter(found::containsKey).forEach(id -> reader.accept(id, Objects.requireNonNull(found.get(id))));
    }

    private static void say(Map<String, String> values, String field, @Nullable String said) {
        if (said == null) {
            values.remove(field);
        } else {
            values.put(field, said);
        }
    }
}
