package atrium.domain.customers;

import static atrium.domain.records.Importable.Result.CREATED;
import static atrium.domain.records.Importable.Result.FAILED;
import static atrium.domain.records.Importable.Result.SKIPPED;
import static atrium.domain.records.Importable.Result.UNCHANGED;
import static atrium.domain.records.Importable.Result.UPDATED;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides row by row what a chunk of an import makes of the stored records; nothing is written here. */
final class ImportBatch<F> {

    private static final Set<String> ESSENTIAL =
            Set.of("name", "firstName", "lastName", "externalId", "account", "parent", "owner", "team");

    private final ImportTable<F> table;
    private final Plan plan;
    private final Viewer viewer;
    private final LocalDate today;
    private final ImportReferences references;
    private final Set<Long> lookalikes;
    private final ImportMatches.Found<F> found;
    private final Map<String, List<ImportedRecord<F>>> known;
    private final List<ImportedRecord<F>> touched = new ArrayList<>();
    private final CustomDemands demands;

    ImportBatch(
            ImportTable<F> table,
            Plan plan,
            Viewer viewer,
            LocalDate today,
            ImportReferences references,
            Set<Long> lookalikes,
            ImportMatches.Found<F> found) {
        this.table = table;
        this.plan = plan;
        this.viewer = viewer;
        this.today = today;
        this.references = references;
        this.lookalikes = lookalikes;
        this.found = found;
        this.known = new HashMap<>(found.records());
        this.demands = table.custom().demands(viewer);
    }

    List<ImportedRecord<F>> touched() {
        return touched;
    }

    /** Asks at once for what the rows will be checked for. */
    void expect(List<Row> rows) {
        demands.expect(rows.stream().map(Row::values).toList());
    }

    Outcome take(Row row) {
        String key = found.key(row);
        List<ImportedRecord<F>> matches = key == null ? List.of() : known.getOrDefault(key, List.of());
        if (matches.size() > 1) {
            return failed(row, key, plan.identity(), "import.problem.ambiguous", String.valueOf(matches.size()));
        }
        return matches.isEmpty() ? fresh(row, key) : update(row, key, matches.get(0));
    }

    private Outcome fresh(Row row, @Nullable String key) {
        if (!plan.create()) {
            return skipped(row, key, "import.problem.not-there");
        }
        if (plan.skipLookalikes() && lookalikes.contains(row.number())) {
            return skipped(row, key, "import.problem.lookalike");
        }
        Map<String, String> values = new HashMap<>(plan.defaults());
        values.putAll(row.values());
        ImportedRecord<F> record = ImportedRecord.fresh(UuidV7.next());
        Outcome problem = put(row, key, record, table.custom().preset(values));
        if (problem != null && problem.result() == FAILED) {
            return problem;
        }
        Ownership ownership = record.ownership();
        if (!viewer.covers(Act.CREATE, table.type().code(), ownership.ownerId(), ownership.teamId())) {
            return failed(row, key, "owner", "import.problem.not-permitted");
        }
        touched.add(record);
        if (key != null) {
            known.put(key, List.of(record));
        }
        if (problem == null && lookalikes.contains(row.number())) {
            Outcome lookalike = new Outcome(row.number(), CREATED, key, null, "import.problem.lookalike", List.of());
            return along(lookalike, record);
        }
        return along(noted(problem, row, CREATED, key), record);
    }

    private Outcome update(Row row, @Nullable String key, ImportedRecord<F> record) {
        if (!plan.update()) {
            return skipped(row, key, "import.problem.there-already");
        }
        if (!record.editable) {
            return failed(row, key, plan.identity(), "import.problem.not-permitted");
        }
        Map<String, String> before = record.values();
        boolean first = !record.touched();
        Map<String, String> typed = record.with(row.values());
        Outcome problem = put(row, key, record, Moves.dated(before, typed, references.resolve(typed), today));
        if (problem != null && problem.result() == FAILED) {
            return problem;
        }
        if (record.values().equals(before) && !references.promised(row)) {
            if (first) {
                record.become(record.facts(), record.ownership(), before);
            }
            return noted(problem, row, UNCHANGED, key).about(record.id);
        }
        if (first) {
            touched.add(record);
        }
        return along(noted(problem, row, UPDATED, key), record);
    }

    private Outcome along(Outcome outcome, ImportedRecord<F> record) {
        return outcome.along(references.need(table.account(record.facts()))).about(record.id);
    }

    // Null when all is well; a failure when the row can't be used; else a note of the value it came in without.
    private @Nullable Outcome put(Row row, @Nullable String key, ImportedRecord<F> record, Map<String, String> values) {
        Map<String, String> usable = values;
        Outcome note = null;
        for (int attempt = 0; attempt <= values.size(); attempt++) {
            FieldReader reader = new FieldReader(references.resolve(usable));
            Map<String, String> typed = usable;
            references.custom().check(typed, reader);
            references.problems(row, usable).forEach(reader::note);
            F facts = table.read(reader);
            Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
            Map<String, String> after = table.write(facts, ownership);
            demands.check(reader, record.before(), after, record.id);
            if (reader.problems().isEmpty() && references.links().wouldLoop(record.id, table.above(facts))) {
                reader.wrong("parent", ParentAccounts.LOOP, "");
            }
            if (reader.problems().isEmpty()) {
                references.links().hang(record.id, table.above(facts));
                record.become(facts, ownership, after);
                return note;
            }
            InvalidValue problem = reader.problems().get(0);
            String field = String.valueOf(problem.field());
            if (!dispensable(field, usable)) {
                List<String> arguments =
                        problem.arguments().stream().map(String::valueOf).toList();
                return new Outcome(row.number(), FAILED, key, field, problem.messageKey(), arguments);
            }
            note = leftOut(row, key, field, usable);
            usable = without(field, usable, record);
        }
        throw new IllegalStateException("Row " + row.number() + " has more problems than values");
    }

    // What a record can do without: everything but what it is called and recognised by, and whom it belongs to.
    private boolean dispensable(String field, Map<String, String> values) {
        return values.containsKey(field) && !ESSENTIAL.contains(field) && !field.equals(plan.identity());
    }

    private static Map<String, String> without(String field, Map<String, String> values, ImportedRecord<?> record) {
        Map<String, String> rest = new HashMap<>(values);
        String stored = record.values().get(field);
        if (stored == null || stored.equals(values.get(field))) {
            rest.remove(field);
        } else {
            rest.put(field, stored);
        }
        return rest;
    }

    private static Outcome leftOut(Row row, @Nullable String key, String field, Map<String, String> values) {
        return new Outcome(
                row.number(),
                UNCHANGED,
                key,
                field,
                "import.problem.value-left-out",
                List.of(values.getOrDefault(field, "")));
    }

    private static Outcome noted(@Nullable Outcome note, Row row, Result result, @Nullable String key) {
        return note == null
                ? Outcome.of(row.number(), result, key)
                : new Outcome(row.number(), result, key, note.field(), note.messageKey(), note.arguments());
    }

    private static Outcome skipped(Row row, @Nullable String key, String messageKey) {
        return new Outcome(row.number(), SKIPPED, key, null, messageKey, List.of());
    }

    private static Outcome failed(
            Row row, @Nullable String key, @Nullable String field, String messageKey, String... arguments) {
        return new Outcome(row.number(), FAILED, key, field, messageKey, List.of(arguments));
    }
}
