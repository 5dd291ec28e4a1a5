package atrium.domain.dataexchange;

import atrium.domain.organization.People;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what values of a file mean that its fields don't know: choices, countries, people. */
@Component
public class ImportValues {

    private final ImportRuns runs;
    private final ImportMeanings meanings;
    private final Imports imports;
    private final Importables importables;
    private final People people;
    private final ImportQueue queue;
    private final Clock clock;

    ImportValues(
            ImportRuns runs,
            ImportMeanings meanings,
            Imports imports,
            Importables importables,
            People people,
            ImportQueue queue,
            Clock clock) {
        this.runs = runs;
        this.meanings = meanings;
        this.imports = imports;
        this.importables = importables;
        this.people = people;
        this.queue = queue;
        this.clock = clock;
    }

    /** Values that the dry run did not understand, the most frequent first; none at other steps. */
    @Transactional(readOnly = true)
    public List<UnknownValue> unknown(UUID id, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        return run.status() == ImportStatus.CHECKED
                ? meanings.unknown(
                        id, matched(run, viewer).stream().map(RecordField::key).toList())
                : List.of();
    }

    /** The field of an import by its key; what it may mean depends on its kind. */
    public RecordField field(UUID id, String key, Viewer viewer) {
        return matched(imports.run(id, viewer), viewer).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidImportPlan("import.problem.columns"));
    }

    /**
     * Remembers what values mean and begins the dry run anew.
     *
     * @throws InvalidImportPlan when a meaning is none of its field's
     */
    @Transactional
    public void decide(UUID id, List<Meaning> decided, Viewer viewer) {
        ImportRun run = imports.run(id, viewer);
        if (run.status() != ImportStatus.CHECKED) {
            throw new ImportNotReady();
        }
        for (Meaning one : decided) {
            RecordField field = field(id, one.field(), viewer);
            if (!one.meaning().isEmpty() && !possible(field, one.meaning())) {
                throw new InvalidImportPlan("import.problem.meaning", field.key());
            }
            meanings.remember(run.recordType(), field.key(), one.typed(), one.meaning());
        }
        meanings.use(id, run.recordType());
        runs.begin(id, ImportStatus.CHECKING, clock.instant());
        queue.add(id);
    }

    private List<RecordField> matched(ImportRun run, Viewer viewer) {
        List<String> chosen = Objects.requireNonNull(run.plan()).fields();
        return importables.require(run.recordType(), viewer).type().fields().stream()
                .filter(field -> ImportMeanings.MATCHED.contains(field.kind()) && chosen.contains(field.key()))
                .toList();
    }

    private boolean possible(RecordField field, String meaning) {
        if (field.kind() == FieldKind.CHOICE) {
            return field.choices().contains(meaning);
        }
        if (field.kind() == FieldKind.COUNTRY) {
            return Arrays.asList(Locale.getISOCountries()).contains(meaning);
        }
        return field.kind() == FieldKind.PERSON
                && people.active().stream()
                        .anyMatch(person -> person.id().toString().equals(meaning));
    }

    /**
     * What a value means.
     *
     * @param meaning a choice's code, a country's code or a person's id; empty when the value is to be left out
     */
    public record Meaning(String field, String typed, String meaning) {}
}
