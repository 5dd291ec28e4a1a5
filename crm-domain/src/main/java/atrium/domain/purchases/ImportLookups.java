package atrium.domain.purchases;

import atrium.domain.customfields.CustomFields;
import atrium.domain.events.JsonRows;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.Act;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up, once for all rows of a chunk, what imported purchases name, and has made what is missing. */
@Component
class ImportLookups {

    private static final String ACCOUNTS = """
            SELECT typed, (array_agg(DISTINCT a.id))[1] AS id, count(DISTINCT a.id) AS hits,
              (array_agg(a.owner_id))[1] AS owner_id, (array_agg(a.team_id))[1] AS team_id
            FROM unnest(:typed) AS t (typed)
            JOIN LATERAL (
              SELECT id FROM account WHERE {external} = t.typed
              UNION SELECT id FROM account WHERE {domain} = lower(t.typed)
              UNION SELECT id FROM account WHERE name_key = name_key(t.typed)
              UNION SELECT id FROM account WHERE id = CASE WHEN t.typed ~ '^[0-9a-f-]{36}$' THEN t.typed::uuid END
            ) hit ON true
            JOIN account a ON a.id = hit.id AND a.deleted_at IS NULL AND %s
            GROUP BY typed
            """;

    private static final String CONTACTS = """
            SELECT typed, (array_agg(DISTINCT c.id))[1] AS id, count(DISTINCT c.id) AS hits,
              (array_agg(c.owner_id))[1] AS owner_id, (array_agg(c.team_id))[1] AS team_id,
              (array_agg(c.account_id))[1] AS account_id, (array_agg(c.account_owner_id))[1] AS account_owner_id,
              (array_agg(c.account_team_id))[1] AS account_team_id
            FROM unnest(:typed) AS t (typed)
            JOIN LATERAL (
              SELECT id FROM contact WHERE {external} = t.typed
              UNION SELECT id FROM contact WHERE {email} = lower(t.typed)
              UNION SELECT id FROM contact WHERE id = CASE WHEN t.typed ~ '^[0-9a-f-]{36}$' THEN t.typed::uuid END
            ) hit ON true
            JOIN contact c ON c.id = hit.id AND c.deleted_at IS NULL AND %s
            GROUP BY typed
            """;

    private static final String PRODUCTS = """
            SELECT id::text AS typed, id FROM product
            WHERE id = ANY(ARRAY(SELECT t::uuid FROM unnest(:typed) AS t WHERE t ~ '^[0-9a-f-]{36}$')) AND deleted_at IS NULL
            UNION ALL SELECT sku_key, id FROM product WHERE sku_key = ANY(:typed) AND deleted_at IS NULL
            """;

    private static final String NAMED = """
            SELECT typed, (array_agg(p.id))[1] AS id
            FROM unnest(:typed) AS t (typed) JOIN product p ON lower(p.name) = lower(t.typed) AND p.deleted_at IS NULL
            GROUP BY typed HAVING count(*) = 1
            """;

    private static final String STORED = """
            SELECT p.*, p.deleted_at IS NOT NULL AS deleted, %s AS editable
            FROM json_to_recordset(:keys::json) AS k (source text, number text)
            JOIN purchase p ON p.source = k.source AND p.order_number = k.number
            """;

    private static final String RATES = """
            SELECT currency, day, exchange_rate(currency, day) AS rate
            FROM json_to_recordset(:days::json) AS d (currency text, day date)
            """;

    private final JdbcClient jdbc;
    private final PurchaseRecords type;
    private final RecordType accounts;
    private final RecordType contacts;
    private final ObjectProvider<Importable> importables;
    private final CustomFields customFields;

    ImportLookups(
            JdbcClient jdbc,
            PurchaseRecords type,
            RecordTypes types,
            ObjectProvider<Importable> importables,
            CustomFields customFields) {
        this.jdbc = jdbc;
        this.type = type;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.importables = importables;
        this.customFields = customFields;
    }

    /** A customer that a row names, or several that it could mean; a contact comes with its account. */
    record Customer(UUID id, int hits, @Nullable UUID accountId, Holders holders) {}

    /** A purchase that is there. */
    record Stored(
            UUID id,
            PurchaseFacts facts,
            @Nullable UUID importId,
            java.time.Instant createdAt,
            boolean deleted,
            boolean editable) {}

    Map<String, Customer> accounts(Collection<String> typed, Viewer viewer) {
        return customers(ACCOUNTS, accounts, "a", typed, viewer, row -> {
            UUID id = id(row, "id");
            Holders holders = new Holders(null, null, id(row, "owner_id"), id(row, "team_id"));
            return new Customer(java.util.Objects.requireNonNull(id), row.getInt("hits"), id, holders);
        });
    }

    Map<String, Customer> contacts(Collection<String> typed, Viewer viewer) {
        return customers(CONTACTS, contacts, "c", typed, viewer, row -> {
            Holders holders = new Holders(
                    id(row, "owner_id"), id(row, "team_id"), id(row, "account_owner_id"), id(row, "account_team_id"));
            UUID id = java.util.Objects.requireNonNull(id(row, "id"));
            return new Customer(id, row.getInt("hits"), id(row, "account_id"), holders);
        });
    }

    private interface Reading {
        Customer of(ResultSet row) throws SQLException;
    }

    private Map<String, Customer> customers(
            String sql, RecordType kind, String alias, Collection<String> typed, Viewer viewer, Reading reading) {
        Map<String, Customer> found = new HashMap<>();
        if (!typed.isEmpty()) {
            Visibility visible = Visibility.of(viewer, kind, Act.READ, alias);
            FieldLimits seen = viewer.fields();
            jdbc.sql(sql.formatted(visible.sql())
                            .replace("{external}", seen.sql(kind.code(), "externalId", "external_id"))
                            .replace("{domain}", seen.sql(kind.code(), "domain", "domain"))
                            .replace("{email}", seen.sql(kind.code(), "email", "email_key")))
                    .param("typed", typed.toArray(String[]::new))
                    .params(visible.parameters())
                    .query(row -> {
                        found.put(row.getString("typed"), reading.of(row));
                    });
        }
        return found;
    }

    Map<List<String>, Stored> purchases(Collection<List<String>> keys, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "p");
        // What is shared to edit is edited one by one: a file would hand it on unseen.
        Visibility editable = Visibility.of(viewer.withoutShares(), type, Act.EDIT, "p");
        Map<List<String>, Stored> stored = new HashMap<>();
        List<Map<String, String>> rows = keys.stream()
                .map(key -> Map.of("source", key.get(0), "number", key.get(1)))
                .toList();
        jdbc.sql(STORED.formatted("(" + visible.sql() + " AND " + editable.sql() + ")"))
                .param("keys", JsonRows.of(rows))
                .params(visible.parameters())
                .params(editable.parameters())
                .query(row -> {
                    stored.put(
                            List.of(row.getString("source"), row.getString("order_number")),
                            new Stored(
                                    row.getObject("id", UUID.class),
                                    PurchaseDirectory.facts(row),
                                    id(row, "import_id"),
                                    row.getTimestamp("created_at").toInstant(),
                                    row.getBoolean("deleted"),
                                    row.getBoolean("editable")));
                });
        return stored;
    }

    /** Products by their number in lower case, or by their id. */
    Map<String, UUID> products(Collection<String> numbers) {
        return products(PRODUCTS, numbers);
    }

    /** Products by their name, where only one has it. */
    Map<String, UUID> productsNamed(Collection<String> names) {
        return products(NAMED, names);
    }

    private Map<String, UUID> products(String sql, Collection<String> typed) {
        Map<String, UUID> products = new HashMap<>();
        if (!typed.isEmpty()) {
            jdbc.sql(sql).param("typed", typed.toArray(String[]::new)).query(row -> {
                products.put(row.getString("typed"), row.getObject("id", UUID.class));
            });
        }
        return products;
    }

    /** What one unit of a currency was worth in our own on a day; days for which nobody knows are left out. */
    Map<Day, BigDecimal> rates(Set<Day> days) {
        Map<Day, BigDecimal> rates = new HashMap<>();
        jdbc.sql(RATES).param("days", JsonRows.of(List.copyOf(days))).query(row -> {
            BigDecimal rate = row.getBigDecimal("rate");
            if (rate != null) {
                rates.put(new Day(row.getString("currency"), row.getObject("day", LocalDate.class)), rate);
            }
        });
        return rates;
    }

    /** A currency on a day. */
    record Day(String currency, LocalDate day) {}

    /**
     * Brings records of another type in along with the purchases, by that type's own import.
     *
     * @return why some can't be made, by their identity, to be said at the field that names them
     */
    Map<String, InvalidValue> make(String made, String identity, List<Row> rows, Plan plan, Viewer viewer) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Importable importable = importables.stream()
                .filter(one -> one.type().code().equals(made))
                .findFirst()
                .orElseThrow();
        Map<String, String> defaults = new HashMap<>();
        String owner = plan.defaults().get("owner");
        if (owner != null) {
            defaults.put("owner", owner);
        }
        List<Outcome> outcomes = importable.bringIn(
                rows,
                new Plan(plan.importId(), identity, true, false, false, false, plan.startedAt(), defaults),
                viewer);
        Map<String, InvalidValue> refused = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            Outcome outcome = outcomes.get(at);
            if (outcome.result() == Result.FAILED) {
                String named = String.valueOf(rows.get(at).values().get(identity));
                InvalidValue problem = new InvalidValue(
                        String.valueOf(outcome.field()),
                        String.valueOf(outcome.messageKey()),
                        List.copyOf(outcome.arguments()));
                refused.put(named, customFields.of(made).along(made, named, problem));
            }
        }
        return refused;
    }

    static String number(String sku) {
        return sku.toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
