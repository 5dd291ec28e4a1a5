package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.ColumnProfile;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests a field for each column, and accepts what the person made of it. */
@Component
class ImportMapping {

    private static final ColumnStyle USUAL = new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST);

    private final ImportMemory memory;
    private final ImportMeanings meanings;
    private final Importables importables;

    ImportMapping(ImportMemory memory, ImportMeanings meanings, Importables importables) {
        this.importables = importables;
        this.memory = memory;
        this.meanings = meanings;
    }

    List<SuggestedMapping> suggestions(ImportRun run, Importable importable) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int column = 0; column < run.headings().size(); column++) {
            int at = column;
            List<String> cells = run.sample().stream().map(row -> row.get(at)).toList();
            profiles.add(ColumnProfile.of(cells, ColumnStyle.of(cells, USUAL)));
        }
        List<SuggestedMapping> guessed =
                MappingSuggestions.of(run.headings(), profiles, importables.targets(importable));
        Map<String, String> known = new HashMap<>(
                preset(run, importable).map(ExportPresets.Preset::fields).orElse(Map.of()));
        known.values()
                .removeIf(field ->
                        !field.isEmpty() && !Importables.keys(importable).contains(field));
        Map<String, String> remembered = memory.recall(run.recordType(), run.headings());
        remembered
                .values()
                .removeIf(field ->
                        !field.isEmpty() && !Importables.keys(importable).contains(field));
        return withKnown(run, withKnown(run, guessed, known), remembered);
    }

    Optional<String> source(ImportRun run, Importable importable) {
        return preset(run, importable).map(ExportPresets.Preset::source);
    }

    private static Optional<ExportPresets.Preset> preset(ImportRun run, Importable importable) {
        return ExportPresets.of(importable.home(), run.recordType(), run.headings(), several(importable));
    }

    private static List<SuggestedMapping> withKnown(
            ImportRun run, List<SuggestedMapping> guessed, Map<String, String> remembered) {
        Set<String> given = new HashSet<>(remembered.values());
        return guessed.stream()
                .map(guess -> {
                    String before =
                            remembered.get(ImportMemory.key(run.headings().get(guess.column())));
                    if (before != null) {
                        return new SuggestedMapping(guess.column(), before.isEmpty() ? null : before, 1, false);
                    }
                    boolean taken = guess.field() != null && given.contains(guess.field());
                    return taken ? new SuggestedMapping(guess.column(), null, 0, false) : guess;
                })
                .toList();
    }

    private static Set<String> several(Importable importable) {
        return importable.fields().stream()
                .filter(field -> field.kind().several())
                .map(RecordField::key)
                .collect(Collectors.toSet());
    }

    /**
     * Passes when there is each field that a column goes into.
     *
     * @throws ColumnNotAField naming the first column whose field was removed since it was chosen
     */
    static void requireFields(ImportPlan plan, Importable importable) {
        List<String> known = Importables.keys(importable);
        for (int column = 0; column < plan.fields().size(); column++) {
            String field = plan.fields().get(column);
            if (field != null && !known.contains(field)) {
                if (importable instanceof LimitedImport limited && limited.readOnly(field)) {
                    throw new ColumnNotAField(column, new InvalidImportPlan("import.problem.field-read-only"));
                }
                throw new ColumnNotAField(column, new InvalidImportPlan("import.problem.field-gone"));
            }
        }
    }

    /** Refuses a plan that can't be carried out; remembers the others. */
    void accept(ImportRun run, ImportPlan plan, Importable importable) {
        Set<String> used = new HashSet<>();
        if (plan.fields().size() != run.headings().size()) {
            throw new InvalidImportPlan("import.problem.columns");
        }
        for (@Nullable String field : plan.fields()) {
            if (field != null && !used.add(field) && !several(importable).contains(field)) {
                throw new InvalidImportPlan("import.problem.twice", field);
            }
        }
        requireFields(plan, importable);
        if (used.isEmpty()) {
            throw new InvalidImportPlan("import.problem.no-column");
        }
        if (plan.identity() != null
                && !(importable.identities().contains(plan.identity()) && used.contains(plan.identity()))) {
            throw new InvalidImportPlan("import.problem.identity");
        }
        if (!plan.create() && !plan.update()) {
            throw new InvalidImportPlan("import.problem.nothing-to-do");
        }
        importable.problem(plan.settings()).ifPresent(problem -> {
            throw new InvalidImportPlan(problem);
        });
        memory.remember(run.recordType(), run.headings(), plan.fields());
        meanings.use(run.id(), run.recordType());
    }
}
