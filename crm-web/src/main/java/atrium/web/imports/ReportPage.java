package atrium.web.imports;

import atrium.domain.dataexchange.ImportPlan;
import atrium.domain.dataexchange.ImportProblem;
import atrium.domain.dataexchange.ImportReverts;
import atrium.domain.dataexchange.ImportRun;
import atrium.domain.dataexchange.ImportStatus;
import atrium.domain.dataexchange.Imports;
import atrium.domain.dataexchange.KeptRecord;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an import shows at each of its stages. */
@Component
class ReportPage {

    private static final int KEPT_SHOWN = 50;

    private final ImportReverts reverts;
    private final ValuesPage values;
    private final ProblemWording wording;
    private final Imports imports;

    ReportPage(ImportReverts reverts, ValuesPage values, ProblemWording wording, Imports imports) {
        this.reverts = reverts;
        this.values = values;
        this.wording = wording;
        this.imports = imports;
    }

    void fill(Model model, ImportRun run, List<ImportProblem> problems, int shown, Viewer viewer) {
        model.addAttribute("run", run);
        model.addAttribute("list", imports.list(run));
        model.addAttribute("trail", List.of(new MappingPage.Crumb(wording.title(viewer), "/imports")));
        model.addAttribute("leftOut", leftOut(run, imports.labels(run, viewer).keySet()));
        model.addAttribute("madeAlong", wording.madeAlong(run, viewer));
        if (run.status() == ImportStatus.CHECKED) {
            model.addAttribute("values", values.lines(run, viewer));
        }
        if (run.status() == ImportStatus.REVERTED) {
            model.addAttribute("keptCount", reverts.kept(run.id(), viewer));
            model.addAttribute(
                    "kept",
                    reverts.keptFirst(run.id(), KEPT_SHOWN, viewer).stream()
                            .map(this::line)
                            .toList());
        }
        model.addAttribute("moreProblems", problems.size() > shown);
        model.addAttribute(
                "problems",
                problems.stream()
                        .limit(shown)
                        .map(problem -> new Line(problem.number(), problem.failed(), wording.say(run, problem, viewer)))
                        .toList());
    }

    private Kept line(KeptRecord record) {
        return new Kept(imports.address(record.record()), record.name(), record.reason());
    }

    // Columns without a home are named, so that nothing is lost silently.
    private static List<String> leftOut(ImportRun run, Set<Integer> labels) {
        ImportPlan plan = run.plan();
        List<String> headings = new ArrayList<>();
        for (int column = 0; plan != null && column < run.headings().size(); column++) {
            if (plan.fields().get(column) == null && !labels.contains(column)) {
                headings.add(run.headings().get(column));
            }
        }
        return headings;
    }

    /** One record that stayed as it was when the import was taken back. */
    record Kept(String href, @Nullable String name, String reason) {}

    /** One row that was not brought in, or is noticeable. */
    record Line(long number, boolean failed, String reason) {}
}
