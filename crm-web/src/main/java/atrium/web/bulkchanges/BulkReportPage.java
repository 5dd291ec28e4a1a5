package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkReports;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.BulkStatus;
import atrium.domain.bulkchanges.RefusedRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of changes of many records show. */
@Component
class BulkReportPage {

    private static final int SHOWN = 50;

    private final BulkReports reports;
    private final BulkWords words;
    private final Clock clock;

    BulkReportPage(BulkReports reports, BulkWords words, Clock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    void list(Model model, Viewer viewer) {
        model.addAttribute(
                "runs",
                reports.mine(viewer).stream().map(run -> line(run, viewer)).toList());
    }

    void fill(Model model, BulkRun run, Viewer viewer) {
        boolean undoing = run.status() == BulkStatus.UNDONE || run.undone() + run.kept() > 0;
        RecordType type = reports.type(run);
        List<RefusedRecord> refused =
                run.status().underWay() ? List.of() : reports.refused(run.id(), undoing, SHOWN, viewer);
        model.addAttribute("run", run);
        model.addAttribute("title", words.title(run.deed(), run.recordType(), run.total(), viewer));
        model.addAttribute("given", words.given(run, viewer));
        model.addAttribute("list", type.path());
        model.addAttribute("undoable", run.undoable(clock.instant()));
        model.addAttribute("trail", List.of(new Crumb(words.text("bulk.menu", viewer), "/bulk-changes")));
        model.addAttribute("undoing", undoing);
        model.addAttribute(
                "refused",
                refused.stream()
                        .map(one ->
                                new Kept(type.address(one.record().id()), one.name(), words.reason(run, one, viewer)))
                        .toList());
        model.addAttribute("refusedCount", undoing ? run.kept() : run.refused());
    }

    private Line line(BulkRun run, Viewer viewer) {
        return new Line(
                "/bulk-changes/" + run.id(),
                words.title(run.deed(), run.recordType(), run.total(), viewer),
                String.join(" · ", words.given(run, viewer)),
                new Choice("bulk.status." + run.status(), meaning(run)),
                run.changed(),
                run.refused() + run.kept(),
                run.startedAt());
    }

    private static String meaning(BulkRun run) {
        return switch (run.status()) {
            case DONE -> run.refused() == 0 ? "good" : "warn";
            case STOPPED -> "bad";
            case RUNNING, UNDOING -> "info";
            case UNDONE -> "neutral";
        };
    }

    record Crumb(String text, String href) {}

    /** @param name null when the person does not see it any more */
    record Kept(String href, @Nullable String name, String reason) {}

    /** @param status key of its text, and what it means */
    record Line(String href, String title, String given, Choice status, long changed, long refused, Instant at) {}
}
