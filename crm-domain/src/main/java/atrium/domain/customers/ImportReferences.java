package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomReferences;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.People;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Above;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, teams, accounts and what else the rows of a chunk name, looked up once for all of them. */
final class ImportReferences {

    private static final String TEAMS = """
            SELECT typed, (array_agg(m.id))[1] AS id, count(m.id) AS hits, NULL AS key
            FROM unnest(:typed) AS t (typed)
            LEFT JOIN team m ON lower(m.name) = lower(t.typed) OR m.id::text = lower(t.typed)
            GROUP BY typed
            """;

    // By id, external id, domain or normalised name: one arm per index.
    private static final String ACCOUNTS = """
            SELECT typed, (array_agg(DISTINCT a.id))[1] AS id, count(DISTINCT a.id) AS hits, name_key(typed) AS key
            FROM unnest(:typed) AS t (typed)
            LEFT JOIN LATERAL (
              SELECT id FROM account WHERE {external} = t.typed
              UNION SELECT id FROM account WHERE {domain} = lower(t.typed)
              UNION SELECT id FROM account WHERE name_key = name_key(t.typed)
              UNION SELECT id FROM account WHERE id = CASE WHEN t.typed ~ '^[0-9a-f-]{36}$' THEN t.typed::uuid END
            ) hit ON true
            LEFT JOIN account a ON a.id = hit.id AND a.deleted_at IS NULL AND %s
            GROUP BY typed
            """;

    private static final String PARENT = "parent";

    private final Map<String, Map<String, Hit>> byField = new HashMap<>();

    private @Nullable MissingAccounts missing;

    private ParentLinks links = new ParentLinks(Map.of());

    private final CustomReferences custom;

    private ImportReferences(CustomReferences custom) {
        this.custom = custom;
    }

    static ImportReferences of(
            JdbcClient jdbc,
            People people,
            CustomFieldSet fields,
            List<Row> rows,
            Plan plan,
            AccountRecords accounts,
            ParentAccounts parents,
            Viewer viewer) {
        Map<String, String> defaults = plan.defaults();
        ImportReferences references = new ImportReferences(
                fields.references(rows.stream().map(Row::values).toList(), viewer));
        Visibility visible = Visibility.of(viewer, accounts, Act.READ, "a");
        String byWhatIsSeen = ACCOUNTS.formatted(visible.sql())
                .replace("{external}", viewer.fields().sql("account", "externalId", "external_id"))
                .replace("{domain}", viewer.fields().sql("account", "domain", "domain"));
        references.look(people, rows, defaults);
        references.look(jdbc, "team", TEAMS, rows, defaults, Map.of());
        references.look(jdbc, "account", byWhatIsSeen, rows, defaults, visible.parameters());
        references.look(jdbc, PARENT, byWhatIsSeen, rows, defaults, visible.parameters());
        references.links = parents.links(references.parents());
        if (plan.makeAccounts()) {
            references.promiseAccounts(accounts, viewer, defaults);
        }
        return references;
    }

    private UUID[] parents() {
        return byField.getOrDefault(PARENT, Map.of()).values().stream()
                .filter(hit -> hit.count() == 1)
                .map(Hit::id)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }

    /** Which account hangs below which, as the rows so far have left it. */
    ParentLinks links() {
        return links;
    }

    private void promiseAccounts(AccountRecords accounts, Viewer viewer, Map<String, String> defaults) {
        FieldReader reader = new FieldReader(resolve(defaults));
        Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
        if (!viewer.covers(Act.CREATE, accounts.code(), ownership.ownerId(), ownership.teamId())) {
            return;
        }
        MissingAccounts promised = new MissingAccounts(accounts.custom(), ownership, viewer);
        byField.getOrDefault("account", Map.of()).replaceAll((typed, hit) -> {
            UUID id = hit.count() == 0 ? promised.promise(String.valueOf(hit.key()), typed) : null;
            return id == null ? hit : new Hit(id, 1, hit.key());
        });
        missing = promised;
    }

    /** Says that a row needs an account; a key when the account will be made along with this row, else null. */
    @Nullable String need(@Nullable UUID account) {
        return missing == null ? null : missing.need(account);
    }

    /** Accounts to be made before the rows are stored. */
    List<ImportedRecord<AccountFacts>> accountsToMake() {
        return missing == null ? List.of() : missing.needed();
    }

    private void look(
            JdbcClient jdbc,
            String field,
            String sql,
            List<Row> rows,
            Map<String, String> defaults,
            Map<String, Object> parameters) {
        String[] typed = typed(field, rows, defaults);
        Map<String, Hit> hits = new HashMap<>();
        byField.put(field, hits);
        if (typed.length > 0) {
            jdbc.sql(sql).param("typed", typed).params(parameters).query(row -> {
                hits.put(
                        row.getString("typed"),
                        new Hit(row.getObject("id", UUID.class), row.getInt("hits"), row.getString("key")));
            });
        }
    }

    private void look(People people, List<Row> rows, Map<String, String> defaults) {
        Map<String, Hit> hits = new HashMap<>();
        people.meant(List.of(typed("owner", rows, defaults)))
                .forEach((typed, meant) -> hits.put(typed, new Hit(meant.id(), meant.count(), null)));
        byField.put("owner", hits);
    }

    private static String[] typed(String field, List<Row> rows, Map<String, String> defaults) {
        return Stream.concat(rows.stream().map(Row::values), Stream.of(defaults))
                .map(values -> values.get(field))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** What the rows name in the fields that the company added. */
    CustomReferences custom() {
        return custom;
    }

    /** Whether the row hangs below a record that only a real run would have stored by now. */
    boolean promised(Row row) {
        Hit hit = byField.getOrDefault(PARENT, Map.of()).get(row.values().getOrDefault(PARENT, ""));
        return row.above() == Above.PROMISED && hit != null && hit.count() == 0;
    }

    /** The values with ids in the place of names; names of nothing, or of more than one thing, are left out. */
    Map<String, String> resolve(Map<String, String> values) {
        Map<String, String> resolved = custom.resolve(values);
        byField.forEach((field, hits) -> {
            Hit hit = hits.get(values.getOrDefault(field, ""));
            if (hit != null) {
                if (hit.count() == 1 && hit.id() != null) {
                    resolved.put(field, hit.id().toString());
                } else {
                    resolved.remove(field);
                }
            }
        });
        return resolved;
    }

    /** What is wrong with names that nothing, or more than one thing, has, one for each field. */
    Collection<InvalidValue> problems(Row row, Map<String, String> values) {
        Map<String, InvalidValue> problems = new HashMap<>();
        byField.forEach((field, hits) -> {
            String typed = values.getOrDefault(field, "");
            Hit hit = hits.get(typed);
            if (hit != null && hit.count() != 1) {
                problems.put(field, unclear(field, typed, hit));
            }
        });
        if (row.above() == Above.RING) {
            String typed = values.getOrDefault(PARENT, "");
            problems.put(PARENT, new InvalidValue(PARENT, "import.problem.parent-ring", typed));
        } else if (promised(row)) {
            problems.remove(PARENT);
        }
        return problems.values();
    }

    private InvalidValue unclear(String field, String typed, Hit hit) {
        String messageKey = "import.problem.%s-%s".formatted(hit.count() == 0 ? "no" : "several", field);
        return Optional.ofNullable(missing)
                .filter(made -> field.equals("account"))
                .flatMap(made -> made.refusal(typed))
                .orElseGet(() -> new InvalidValue(field, messageKey, typed));
    }

    /**
     * What a typed name was found to mean.
     *
     * @param key normalised name of an account
     */
    record Hit(@Nullable UUID id, int count, @Nullable String key) {}
}
