package atrium.sales.deals;

import atrium.domain.customfields.CustomReferences;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Act;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Meant;
import atrium.domain.records.RecordNamings;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up, once for all rows of a chunk, what imported deals name, and hands out what brings the chunk in. */
@Component
class DealImportBatches {

    private static final String STORED = """
            SELECT d.id, %s AS key, d.deleted_at IS NOT NULL AS deleted, (%s) IS TRUE AS editable FROM deal d
            WHERE %s = ANY(:keys) ORDER BY d.id FOR UPDATE
            """;

    final DealRecords type;
    final Deals deals;
    final DealReading reading;
    final DealStore store;
    final DealNews news;
    final StageDates dates;
    final Clock clock;

    private final RecordType accounts;
    private final RecordType contacts;
    private final RecordType products;
    private final RecordNamings namings;
    private final People people;
    private final Teams teams;
    private final CompanyProfile company;
    private final ObjectProvider<Importable> importables;
    private final JdbcClient jdbc;

    DealImportBatches(
            DealRecords type,
            Deals deals,
            DealReading reading,
            DealStore store,
            DealNews news,
            StageDates dates,
            RecordTypes types,
            RecordNamings namings,
            People people,
            Teams teams,
            CompanyProfile company,
            ObjectProvider<Importable> importables,
            JdbcClient jdbc,
            Clock clock) {
        this.type = type;
        this.deals = deals;
        this.reading = reading;
        this.store = store;
        this.news = news;
        this.dates = dates;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.products = types.of("product").orElseThrow();
        this.namings = namings;
        this.people = people;
        this.teams = teams;
        this.company = company;
        this.importables = importables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A deal that a row was found to be. */
    record Known(Deal deal, boolean deleted, boolean editable) {}

    DealImportBatch begin(List<Row> rows, Plan plan, Viewer viewer) {
        CustomReferences custom =
                type.custom().references(rows.stream().map(Row::values).toList(), viewer);
        ImportedProducts products = new ImportedProducts(
                namings.meant(this.products, typed(rows, plan, ImportedProducts.KEY), viewer), viewer);
        return new DealImportBatch(
                this, plan, viewer, names(rows, plan, viewer), products, custom, stored(rows, plan, viewer));
    }

    /** Zone in which the days of a file are days. */
    ZoneId zone() {
        return company.get().zone();
    }

    private ImportedNames names(List<Row> rows, Plan plan, Viewer viewer) {
        Map<String, Map<String, Meant>> byField = new HashMap<>();
        byField.put("owner", people.meant(typed(rows, plan, "owner")));
        byField.put("team", teams(typed(rows, plan, "team")));
        byField.put("contact", namings.meant(contacts, typed(rows, plan, "contact"), viewer));
        Map<String, Meant> named = namings.meant(accounts, typed(rows, plan, "account"), viewer);
        Map<String, InvalidValue> refused = new HashMap<>();
        if (plan.makeAccounts() && viewer.may(Act.CREATE, accounts.code())) {
            Set<String> missing = named.entrySet().stream()
                    .filter(one -> one.getValue().count() == 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            refused.putAll(make(rows, missing, plan, viewer));
            named.putAll(namings.meant(accounts, missing, viewer));
        }
        byField.put("account", named);
        return new ImportedNames(byField, refused);
    }

    private Map<String, Meant> teams(Set<String> typed) {
        Map<String, Meant> meant = new HashMap<>();
        if (!typed.isEmpty()) {
            List<TeamSummary> all = teams.all();
            for (String text : typed) {
                List<UUID> hits = all.stream()
                        .filter(team -> team.name().equalsIgnoreCase(text)
                                || team.id().toString().equalsIgnoreCase(text))
                        .map(TeamSummary::id)
                        .toList();
                meant.put(text, new Meant(hits.isEmpty() ? null : hits.get(0), hits.size()));
            }
        }
        return meant;
    }

    private static Set<String> typed(List<Row> rows, Plan plan, String field) {
        return Stream.concat(rows.stream().map(Row::values), Stream.of(plan.defaults()))
                .map(values -> values.get(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    // By the import of accounts itself; what it refuses is said at the row that names the account.
    private Map<String, InvalidValue> make(List<Row> rows, Set<String> names, Plan plan, Viewer viewer) {
        Map<String, Row> missing = new LinkedHashMap<>();
        rows.forEach(row -> {
            String name = row.values().get("account");
            if (name != null && names.contains(name)) {
                missing.computeIfAbsent(name, one -> new Row(row.number(), Map.of("name", one)));
            }
        });
        Importable importable = importables.stream()
                .filter(one -> one.type().code().equals(accounts.code()))
                .findFirst()
                .orElseThrow();
        Map<String, String> defaults = new HashMap<>(plan.defaults());
        defaults.keySet().retainAll(Set.of("owner"));
        List<Row> made = List.copyOf(missing.values());
        Plan alone = new Plan(plan.importId(), "name", true, false, false, false, plan.startedAt(), defaults);
        List<Outcome> outcomes = made.isEmpty() ? List.of() : importable.bringIn(made, alone, viewer);
        Map<String, InvalidValue> refused = new HashMap<>();
        for (int at = 0; at < made.size(); at++) {
            Outcome outcome = outcomes.get(at);
            if (outcome.result() == Result.FAILED) {
                InvalidValue problem = new InvalidValue(
                        String.valueOf(outcome.field()),
                        String.valueOf(outcome.messageKey()),
                        List.copyOf(outcome.arguments()));
                refused.put(String.valueOf(made.get(at).values().get("name")), problem);
            }
        }
        return refused;
    }

    private Map<String, List<Known>> stored(List<Row> rows, Plan plan, Viewer viewer) {
        Map<String, List<Known>> stored = new HashMap<>();
        if (plan.identity() == null) {
            return stored;
        }
        String column = plan.identity().equals("externalId") ? "d.external_id" : "lower(d.name)";
        // What is shared to edit is edited one by one: a file would hand it on unseen.
        Visibility editable = Visibility.of(viewer.withoutShares(), type, Act.EDIT, "d");
        record Hit(UUID id, String key, boolean deleted, boolean editable) {}
        List<Hit> hits = new ArrayList<>();
        jdbc.sql(STORED.formatted(column, editable.sql(), column))
                .param("keys", keys(rows, plan.identity()).toArray(String[]::new))
                .params(editable.parameters())
                .query(row -> {
                    hits.add(new Hit(
                            row.getObject("id", UUID.class),
                            row.getString("key"),
                            row.getBoolean("deleted"),
                            row.getBoolean("editable")));
                });
        Map<UUID, Deal> loaded = deals
                .findAllById(hits.stream().map(hit -> new DealId(hit.id())).toList())
                .stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), deal -> deal));
        hits.forEach(hit -> stored.computeIfAbsent(hit.key(), key -> new ArrayList<>())
                .add(new Known(Objects.requireNonNull(loaded.get(hit.id())), hit.deleted(), hit.editable())));
        return stored;
    }

    private static Collection<String> keys(List<Row> rows, String identity) {
        return rows.stream()
                .map(row -> key(identity, row.values().get(identity)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static @Nullable String key(String identity, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return identity.equals("externalId") ? typed.strip() : typed.strip().toLowerCase(Locale.ROOT);
    }
}
