package atrium.domain.dataexchange;

import atrium.domain.records.Importable.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes what became of a chunk of rows. */
@Component
class ImportProgress {

    private final ImportRuns runs;
    private final ImportProblems problems;

    ImportProgress(ImportRuns runs, ImportProblems problems) {
        this.runs = runs;
        this.problems = problems;
    }

    /** False when somebody else has gone on from the same place meanwhile; then nothing is noted. */
    boolean record(ImportRun from, ImportPosition position, List<Outcome> outcomes) {
        boolean first = runs.advance(from, position, problems.count(outcomes));
        if (first) {
            problems.add(from.id(), outcomes);
        }
        return first;
    }

    /** Forgets all rows but those that were not brought in as they are. */
    void end(ImportRun run) {
        problems.keepTheirRowsOnly(run.id());
    }
}
