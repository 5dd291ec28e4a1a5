package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives accounts and contacts the values back that an import took from them. */
@Component
class PutBack {

    private static final String CONTRADICTS = "import.kept.contradicts";

    private final JdbcClient jdbc;
    private final ImportStore store;
    private final ParentAccounts parents;

    PutBack(JdbcClient jdbc, ImportStore store, ParentAccounts parents) {
        this.jdbc = jdbc;
        this.store = store;
        this.parents = parents;
    }

    <F> Map<UUID, String> into(ImportTable<F> table, Map<UUID, Map<String, String>> before, Actor actor) {
        Map<UUID, String> problems = new HashMap<>();
        List<ImportedRecord<F>> records = new ArrayList<>();
        jdbc.sql("SELECT * FROM %s WHERE id = ANY(:ids) FOR UPDATE"
                        .formatted(table.type().table()))
                .param("ids", before.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Map<String, String> values = table.write(table.facts(row), CustomerRows.ownership(row));
                    ImportedRecord<F> record = ImportedRecord.stored(id, true, values);
                    Map<String, String> then = new HashMap<>(values);
                    then.putAll(before.getOrDefault(id, Map.of()));
                    FieldReader reader = new FieldReader(then);
                    F facts = table.read(reader);
                    Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
                    if (reader.problems().isEmpty()) {
                        record.become(facts, ownership, table.write(facts, ownership));
                        records.add(record);
                    } else {
                        problems.put(id, CONTRADICTS);
                    }
                });
        for (UUID looped : loops(table, records)) {
            problems.put(looped, CONTRADICTS);
            records.removeIf(record -> record.id.equals(looped));
        }
        store.store(table, records, actor);
        return problems;
    }

    // Somebody may have hung the one below the other meanwhile; then they stay as they are.
    private <F> List<UUID> loops(ImportTable<F> table, List<ImportedRecord<F>> records) {
        ParentLinks links = parents.links(records.stream()
                .map(record -> table.above(record.facts()))
                .filter(Objects::nonNull)
                .toArray(UUID[]::new));
        records.forEach(record -> links.hang(record.id, table.above(record.facts())));
        return records.stream()
                .filter(record -> links.wouldLoop(record.id, table.above(record.facts())))
                .map(record -> record.id)
                .toList();
    }
}
