package atrium.web.stories;

import atrium.domain.activityplans.PlanRuns;
import atrium.domain.activityplans.RunProgress;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The activity plans that go on with a customer or about another record, above what is planned. */
@Component
class RunsPart {

    private final PlanRuns runs;

    RunsPart(PlanRuns runs) {
        this.runs = runs;
    }

    /**
     * One that goes on.
     *
     * @param mine whether the reader may stop it
     */
    record Line(UUID id, String name, int total, int done, int late, boolean mine) {}

    /** @param mayEdit whether the reader may edit the record, and has been found to see it */
    List<Line> of(RecordRef record, boolean mayEdit, Viewer viewer) {
        return runs.of(record).stream()
                .map(run -> line(run, mayEdit || viewer.personId().equals(run.startedBy())))
                .toList();
    }

    private static Line line(RunProgress run, boolean mine) {
        return new Line(run.id(), run.name(), run.total(), run.done(), run.late(), mine);
    }
}
