package atrium.domain.dataexchange;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings uploaded files in: mapping, dry run, run, report. Each person sees their own imports. */
@Component
public class Imports {

    private static final int MOST_SHOWN = 50;

    private final ImportRuns runs;
    private final UploadedFiles files;
    private final Importables importables;
    private final ImportMapping mapping;
    private final ImportProblems problems;
    private final ImportQueue queue;
    private final Clock clock;

    Imports(
            ImportRuns runs,
            UploadedFiles files,
            Importables importables,
            ImportMapping mapping,
            ImportProblems problems,
            ImportQueue queue,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.importables = importables;
        this.mapping = mapping;
        this.problems = problems;
        this.queue = queue;
        this.clock = clock;
    }

    /** Record types the viewer may import. */
    public List<RecordType> types(Viewer viewer) {
        return importables.openTo(viewer);
    }

    /** The viewer's imports, newest first. */
    public List<ImportRun> mine(Viewer viewer) {
        return runs.of(viewer.personId(), MOST_SHOWN);
    }

    /** One of the viewer's imports. */
    public ImportRun run(UUID id, Viewer viewer) {
        return runs.find(id)
                .filter(run -> run.personId().equals(viewer.personId()))
                .orElseThrow(() -> new UnknownRecord(new RecordRef("import", id)));
    }

    /** For each column the field it was put into last time or seems to belong to. */
    public List<SuggestedMapping> suggestions(UUID id, Viewer viewer) {
        ImportRun run = run(id, viewer);
        return mapping.suggestions(run, importables.require(run.recordType(), viewer));
    }

    /** Code of the program whose export the file is; empty when it is none that is known. */
    public Optional<String> source(UUID id, Viewer viewer) {
        ImportRun run = run(id, viewer);
        return mapping.source(run, importables.require(run.recordType(), viewer));
    }

    /** A small file that shows how a type is imported; empty when there is none. */
    public Optional<byte[]> sample(String type, Viewer viewer) {
        try (InputStream sample = importables.require(type, viewer).home().getResourceAsStream(type + "-sample.csv")) {
            return sample == null ? Optional.empty() : Optional.of(sample.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fields that tell which record a row speaks of. */
    public List<String> identities(UUID id, Viewer viewer) {
        return importables.require(run(id, viewer).recordType(), viewer).identities();
    }

    /** Fields that a column of an import may be put into. */
    public List<RecordField> fields(UUID id, Viewer viewer) {
        return importables.require(run(id, viewer).recordType(), viewer).fields();
    }

    /** Columns of an import that label the values of another one, each with that one; both counted from 0. */
    public Map<Integer, Integer> labels(ImportRun run, Viewer viewer) {
        return importables.require(run.recordType(), viewer).labels().isPresent()
                ? new LabelColumns(run.headings()).labelled()
                : Map.of();
    }

    /** What holds for the whole file of an import. */
    public List<Importable.Setting> settings(UUID id, Viewer viewer) {
        return importables.require(run(id, viewer).recordType(), viewer).settings();
    }

    /** What else is decided about the whole file of an import. */
    public Set<Importable.Decision> decisions(UUID id, Viewer viewer) {
        return importables.require(run(id, viewer).recordType(), viewer).decisions();
    }

    /** Address of a record that an import can have brought in. */
    public String address(RecordRef record) {
        return importables.of(record.type()).type().address(record.id());
    }

    /** Path of the list that shows what an import brought in. */
    public String list(ImportRun run) {
        return importables.of(run.recordType()).type().path();
    }

    /**
     * Stores what was decided and begins the dry run.
     *
     * @throws ColumnNotAField when the field of a column was removed since it was offered
     * @throws InvalidImportPlan when two columns go into one field, or the identity's field has no column
     */
    @Transactional
    public void check(UUID id, ImportPlan plan, Viewer viewer) {
        ImportRun run = run(id, viewer);
        requireAtRest(run);
        Importable importable = importables.require(run.recordType(), viewer);
        ImportPlan whole = importable instanceof LimitedImport limited ? limited.owned(plan) : plan;
        mapping.accept(run, whole, importable);
        runs.plan(id, whole);
        runs.begin(id, ImportStatus.CHECKING, clock.instant());
        queue.add(id);
    }

    /**
     * Begins to bring the rows in, after a dry run.
     *
     * @throws ColumnNotAField when the field of a column was removed meanwhile
     */
    @Transactional
    public void start(UUID id, Viewer viewer) {
        ImportRun run = run(id, viewer);
        if (run.status() != ImportStatus.CHECKED) {
            throw new ImportNotReady();
        }
        ImportMapping.requireFields(Objects.requireNonNull(run.plan()), importables.require(run.recordType(), viewer));
        runs.begin(id, ImportStatus.RUNNING, clock.instant());
        files.remove(id);
        queue.add(id);
    }

    /** Forgets an import that has not been run, file and all. */
    @Transactional
    public void discard(UUID id, Viewer viewer) {
        ImportRun run = run(id, viewer);
        requireAtRest(run);
        runs.remove(id);
        files.remove(id);
    }

    /** The first problems of an import, failures before the others. */
    public List<ImportProblem> problems(UUID id, int most, Viewer viewer) {
        return problems.first(run(id, viewer).id(), most);
    }

    /** Every row that was not brought in, one after another. */
    @Transactional(readOnly = true)
    public void eachProblem(UUID id, Viewer viewer, Consumer<ImportProblem> reader) {
        problems.each(run(id, viewer).id(), reader);
    }

    static void requireAtRest(ImportRun run) {
        if (run.status() != ImportStatus.UPLOADED && run.status() != ImportStatus.CHECKED) {
            throw new ImportNotReady();
        }
    }
}
