package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkReports;
import atrium.domain.bulkchanges.BulkRun;
import atrium.domain.bulkchanges.BulkUndos;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A person's changes of many records: all of them, how far one has come, and the way back. */
@Controller
@RequestMapping("/bulk-changes")
@ForSignedIn
class BulkRunController {

    private final BulkReports reports;
    private final BulkUndos undos;
    private final BulkReportPage page;
    private final RefusedFile file;
    private final BulkWords words;
    private final Toasts toasts;

    BulkRunController(
            BulkReports reports,
            BulkUndos undos,
            BulkReportPage page,
            RefusedFile file,
            BulkWords words,
            Toasts toasts) {
        this.reports = reports;
        this.undos = undos;
        this.page = page;
        this.file = file;
        this.words = words;
        this.toasts = toasts;
    }

    @GetMapping
    String list(Model model, Viewer viewer) {
        page.list(model, viewer);
        return "bulk-changes/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Viewer viewer) {
        page.fill(model, reports.run(id, viewer), viewer);
        return "bulk-changes/show";
    }

    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, Viewer viewer) {
        page.fill(model, reports.run(id, viewer), viewer);
        return "bulk-changes/_report :: report";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, Viewer viewer) {
        undos.stop(id, viewer);
        return "redirect:/bulk-changes/" + id;
    }

    /** @param list address of the list to go back to, when nothing else is to be said */
    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String list,
            HttpServletRequest request,
            Viewer viewer) {
        BulkRun run = undos.undo(id, viewer);
        if (run.status().underWay() || run.kept() > 0 || list == null || !isOf(reports.type(run), list)) {
            return "redirect:/bulk-changes/" + id;
        }
        toasts.show(words.undone(run, viewer), request);
        return "redirect:" + list;
    }

    @GetMapping("/{id}/refused.csv")
    ResponseEntity<StreamingResponseBody> refused(@PathVariable UUID id, Viewer viewer) {
        return file.of(reports.run(id, viewer), viewer);
    }

    // Never elsewhere than to the list of the type.
    private static boolean isOf(RecordType type, String address) {
        return address.equals(type.path()) || address.startsWith(type.path() + "?");
    }
}
