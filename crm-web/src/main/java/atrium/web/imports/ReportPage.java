package atrium.web.imports;

import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportProblem;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an import shows at each of its stages. */
@Component
class ReportPage {

    private final ProblemWording wording;
    private final RecordTypes types;

    ReportPage(ProblemWording wording, RecordTypes types) {
        this.wording = wording;
        this.types = types;
    }

    void fill(Model model, ImportRun run, List<ImportProblem> problems, int shown, Viewer viewer) {
        model.addAttribute("run", run);
        model.addAttribute("list", types.of(run.recordType()).orElseThrow().path());
        model.addAttribute("trail", List.of(new MappingPage.Crumb(wording.title(viewer), "/imports")));
        model.addAttribute("leftOut", leftOut(run));
        model.addAttribute("moreProblems", problems.size() > shown);
        model.addAttribute(
                "problems",
                problems.stream()
                        .limit(shown)
                        .map(problem -> new Line(problem.number(), problem.failed(), wording.say(problem, viewer)))
                        .toList());
    }

    // Columns without a home are named, so that nothing is lost silently.
    private static List<String> leftOut(ImportRun run) {
        ImportPlan plan = run.plan();
        List<String> headings = new ArrayList<>();
        for (int column = 0; plan != null && column < run.headings().size(); column++) {
            if (plan.fields().get(column) == null) {
                headings.add(run.headings().get(column));
            }
        }
        return headings;
    }

    /** One row that was not brought in, or is noticeable. */
    record Line(long number, boolean failed, String reason) {}
}
