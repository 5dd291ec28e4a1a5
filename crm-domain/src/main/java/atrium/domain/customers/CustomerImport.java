package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.events.JsonRows;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bulk form of accounts and contacts: a chunk of rows in a handful of set-based statements and one bulk event. */
@Component
class CustomerImport {

    private final JdbcClient jdbc;
    private final People people;
    private final AccountRecords accounts;
    private final ParentAccounts parents;
    private final ImportMatches matches;
    private final ImportStore stored;
    private final CompanyProfile company;

    CustomerImport(
            JdbcClient jdbc,
            People people,
            AccountRecords accounts,
            ParentAccounts parents,
            ImportMatches matches,
            ImportStore stored,
            CompanyProfile company) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.parents = parents;
        this.matches = matches;
        this.stored = stored;
        this.company = company;
    }

    <F> List<Outcome> bringIn(ImportTable<F> table, List<Row> rows, Plan plan, Viewer viewer) {
        ImportReferences references =
                ImportReferences.of(jdbc, people, table.custom(), rows, plan, accounts, parents, viewer);
        ImportBatch<F> batch = new ImportBatch<>(
                table,
                plan,
                viewer,
                company.today(),
                references,
                lookalikes(table, rows, plan),
                matches.find(table, rows, plan, viewer));
        batch.expect(rows);
        List<Outcome> outcomes = rows.stream().map(batch::take).toList();
        Actor actor = Actor.importing(viewer.personId(), plan.importId());
        stored.store(new AccountImportTable(accounts, company.get().currency()), references.accountsToMake(), actor);
        stored.store(table, batch.touched(), actor);
        return outcomes;
    }

    private Set<Long> lookalikes(ImportTable<?> table, List<Row> rows, Plan plan) {
        List<Map<String, Object>> lines = rows.stream()
                .map(row -> {
                    Map<String, Object> line = new HashMap<>();
                    line.put("number", row.number());
                    row.values().forEach((field, typed) -> line.put(field, normalised(table, field, typed)));
                    return line;
                })
                .toList();
        return new HashSet<>(jdbc.sql(table.lookalikes())
                .param("rows", JsonRows.of(lines))
                .param("startedAt", Timestamp.from(plan.startedAt()))
                .query(Long.class)
                .list());
    }

    private static @Nullable String normalised(ImportTable<?> table, String field, String typed) {
        return table.identities().containsKey(field) && !field.equals("name") ? table.key(field, typed) : typed;
    }
}
